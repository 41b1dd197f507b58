#!/bin/sh
# made_runs.sh DIR MONDAY WEEKS [LAST]: recordings (TCX) of made-up weeks that begin on MONDAY, for the
# cases; the last Sunday's run is LAST km long.
#
# Tuesday 10 km, Wednesday 8 km, Thursday 10 km hard, Saturday 8 km, Sunday 22 km; a point every half
# minute at 2.8 m/s and 140 beats, hard ones at 3.6 m/s and 165.
set -eu
dir=$1 monday=$2 weeks=$3 last=${4:-22}

run() {  # DAY KM MPS BPM
    date=$(date -u -d "$monday + $1 days" +%F)
    awk -v date="$date" -v metres="$2000" -v mps="$3" -v bpm="$4" 'BEGIN {
        print "<?xml version=\"1.0\"?>"
        print "<TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">"
        print "<Activities><Activity Sport=\"Running\"><Id>" date "T16:00:00Z</Id><Lap StartTime=\"" date "T16:00:00Z\">"
        printf "<TotalTimeSeconds>%d</TotalTimeSeconds><DistanceMeters>%d</DistanceMeters><Track>\n", metres / mps, metres
        for (t = 0; t * mps <= metres; t += 30)
            printf "<Trackpoint><Time>%sT%02d:%02d:%02dZ</Time><DistanceMeters>%.1f</DistanceMeters><HeartRateBpm><Value>%d</Value></HeartRateBpm></Trackpoint>\n",
                date, 16 + int(t / 3600), int(t / 60) % 60, t % 60, t * mps, bpm
        print "</Track></Lap></Activity></Activities></TrainingCenterDatabase>"
    }' > "$dir/$date.tcx"
}

week=0
while [ "$week" -lt "$weeks" ]; do
    from=$((7 * week))
    run $((from + 1)) 10 2.8 140
    run $((from + 2)) 8 2.8 140
    run $((from + 3)) 10 3.6 165
    run $((from + 5)) 8 2.8 140
    run $((from + 6)) 22 2.8 145
    week=$((week + 1))
done
run $((7 * week - 1)) "$last" 2.8 150
