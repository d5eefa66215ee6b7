"""Prints what OpenTimelineIO understands of a timeline file: one line a track item."""
import os
import sys

import opentimelineio as otio

drop = sys.argv[2] == "drop"


def label(time):
    return otio.opentime.to_timecode(time, time.rate, drop_frame=drop)


def frames(time):
    assert time.value == int(time.value), time
    return int(time.value)


timeline = otio.adapters.read_from_file(sys.argv[1])
start = timeline.global_start_time
print("timeline", timeline.name, frames(start), repr(start.rate), label(start))
for track in timeline.tracks:
    print("track", track.kind, track.name, frames(track.duration()))
    for item in track:
        lies = item.range_in_parent()
        place = "%s+%s" % (frames(lies.start_time), frames(lies.duration))
        if isinstance(item, otio.schema.Gap):
            print("gap", place)
            continue
        used = item.trimmed_range()
        media = item.media_reference
        whole = media.available_range
        path = os.path.join(os.path.dirname(sys.argv[1]),
                            otio.url_utils.filepath_from_url(media.target_url))
        print("clip", item.name, "at", place, label(start + lies.start_time),
              "uses", "%s+%s" % (frames(used.start_time), frames(used.duration)),
              label(used.start_time),
              "of", "%s+%s" % (frames(whole.start_time), frames(whole.duration)),
              "rate", repr(used.duration.rate),
              "handles", item.metadata["second_unit"]["handles"]["head"],
              item.metadata["second_unit"]["handles"]["tail"],
              "bytes", os.path.getsize(path))
