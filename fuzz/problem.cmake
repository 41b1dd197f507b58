# build/fuzz/fuzz/problem_fuzz -dict=fuzz/problem.dict -max_total_time=180 FOLDER fuzz/corpus/problem
rubdown_fuzz(problem wire)
