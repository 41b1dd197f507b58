# build/fuzz/fuzz/archive_fuzz -dict=fuzz/archive.dict -max_total_time=180 FOLDER fuzz/corpus/archive
rubdown_fuzz(archive activity)
