import type { Channel } from '../../gql/graphql.ts';

/**
 * Where a file is sent from, by what the device can do and not by what it calls itself: a pointer that hovers and is
 * fine (mouse, touchpad) makes it a computer, from which documents may be sent too. A phone sends pictures only.
 */
export function deviceChannel(): Channel {
  return matchMedia('(any-hover: hover) and (any-pointer: fine)').matches ? 'WEB' : 'PHONE';
}
