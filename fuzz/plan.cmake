# build/fuzz/fuzz/plan_fuzz -dict=fuzz/plan.dict -max_total_time=180 FOLDER fuzz/corpus/plan
rubdown_fuzz(plan training)
