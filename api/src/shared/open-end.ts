import { END_OF_TIME, type LocalDay } from './local-day.js';

/** The last day of a period as clients see it: null while it is open. */
export function openEnd(endsOn: LocalDay): LocalDay | null {
  return endsOn === END_OF_TIME ? null : endsOn;
}
