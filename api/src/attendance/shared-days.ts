import type { DispensationFact } from './day-facts.rules.js';
import type { DayFrame } from './day-frame.reader.js';
import type { LightDay } from './light-day.rules.js';

/**
 * The days of people without anything of their own, each derived once. What such a day is depends on nothing but hours,
 * calendar, zone and dispensations, and those are the same objects for everybody who shares them. Hours are an object of
 * one date (see `DayFrames`), so the date and with it the rule set are part of the key; who has no post has the same day
 * on every date.
 */
export class SharedDays {
  private readonly known = new Map<unknown, Map<unknown, Map<unknown, Map<unknown, LightDay>>>>();

  /** The day of a frame, derived when it is met for the first time. */
  day(frame: DayFrame, dispensations: readonly DispensationFact[], derive: () => LightDay): LightDay {
    const ofZone = branch(branch(branch(this.known, frame.schedule), frame.calendar), frame.zone);
    const known = ofZone.get(dispensations);
    if (known) return known;
    const day = derive();
    ofZone.set(dispensations, day);
    return day;
  }
}

function branch<Value>(map: Map<unknown, Map<unknown, Value>>, key: unknown): Map<unknown, Value> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<unknown, Value>();
  map.set(key, made);
  return made;
}
