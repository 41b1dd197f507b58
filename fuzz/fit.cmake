# build/fuzz/fuzz/fit_fuzz -dict=fuzz/fit.dict -max_total_time=180 FOLDER fuzz/corpus/fit
rubdown_fuzz(fit fit)
