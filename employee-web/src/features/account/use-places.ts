import { useEffect, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import type { PlacePartsFragment, WorkLocationWhere } from '../../gql/graphql.ts';
import { FIND_PLACES, FIND_SCHOOLS, NEAR_PLACES } from './placement.operations.ts';
import { searchOf } from './placement.rules.ts';

/** A place that was found, with its distance when it was found by being near (m). */
export interface FoundPlace {
  readonly place: PlacePartsFragment;
  readonly distanceMeters: number | null;
}

export type PlacesState =
  | { readonly kind: 'IDLE' | 'LOCATING' | 'NO_POSITION' | 'READING' | 'FAILED' }
  | { readonly kind: 'FOUND'; readonly places: readonly FoundPlace[] };

/** How long writing has to pause before it is searched for (ms). */
const PAUSE_MS = 350;

/** Searching for places. */
export interface Places {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Looks for the nearest ones. */
  readonly near: () => void;
  readonly state: PlacesState;
}

/** Finds places by what is typed, or by being near; the last question wins. */
export function usePlaces(): Places {
  const [text, setText] = useState('');
  const [state, setState] = useState<PlacesState>({ kind: 'IDLE' });
  const question = useRef(0);

  const ask = (read: () => Promise<readonly FoundPlace[]>) => {
    const number = ++question.current;
    setState({ kind: 'READING' });
    read().then(
      (places) => number === question.current && setState({ kind: 'FOUND', places }),
      () => number === question.current && setState({ kind: 'FAILED' }),
    );
  };
  useEffect(() => {
    const search = searchOf(text);
    if (!search) return undefined;
    const timer = setTimeout(
      () => ask(() => ('npsn' in search ? byNpsn(search.npsn) : byName(search.name))),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [text]);

  const near = () => {
    question.current += 1;
    setState({ kind: 'LOCATING' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => ask(() => nearest(coords.latitude, coords.longitude)),
      () => setState({ kind: 'NO_POSITION' }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return { text, setText, near, state };
}

async function nearest(latitude: number, longitude: number): Promise<readonly FoundPlace[]> {
  const { data } = await api.query({ query: NEAR_PLACES, variables: { latitude, longitude } });
  return (data?.workLocationsNear ?? []).map(({ location, distanceMeters }) => ({
    place: location,
    distanceMeters,
  }));
}

async function byName(name: string): Promise<readonly FoundPlace[]> {
  return places({ name: { contains: name }, active: { eq: true } });
}

async function byNpsn(npsn: string): Promise<readonly FoundPlace[]> {
  const { data } = await api.query({ query: FIND_SCHOOLS, variables: { npsn } });
  const ids = (data?.orgUnits.nodes ?? []).map(({ id }) => id);
  return ids.length === 0 ? [] : places({ orgUnitId: { oneOf: ids }, active: { eq: true } });
}

async function places(where: WorkLocationWhere): Promise<readonly FoundPlace[]> {
  const { data } = await api.query({ query: FIND_PLACES, variables: { where } });
  return (data?.workLocations.nodes ?? []).map((place) => ({ place, distanceMeters: null }));
}
