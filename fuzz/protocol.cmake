# build/fuzz/fuzz/protocol_fuzz -max_total_time=180 FOLDER fuzz/corpus/protocol protocols
rubdown_fuzz(protocol rules)
