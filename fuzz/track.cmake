# build/fuzz/fuzz/track_fuzz -dict=fuzz/track.dict -max_total_time=180 FOLDER fuzz/corpus/track
rubdown_fuzz(track activity)
