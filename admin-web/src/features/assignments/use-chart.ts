import { useCallback, useEffect, useState } from 'react';
import { api } from '../../app/api.ts';
import { loadAll } from '../../app/data-grid/load-all.ts';
import { useViewer, type Viewer } from '../../app/session/viewer.ts';
import { viewerScope } from '../../app/session/viewer-scope.ts';
import type { ChartPartsFragment, Role } from '../../gql/graphql.ts';
import { CHART_BELOW, CHART_HEADS, CHART_SELF } from './chart.operations.ts';
import type { Below, Chart, ChartNode } from './chart.rules.ts';

/** A person of the chart with what is shown of them. */
export type ChartPerson = ChartNode & ChartPartsFragment;

/** Most people directly below one person. */
const LIMIT = 2_000;

/** Roles below whom nobody stands. */
const LEAVES: readonly Role[] = ['TEACHER'];

/** The chart and what can be done with it; roots are null until they are read. */
export interface ChartDesk {
  readonly chart: Chart<ChartPerson> | null;
  readonly failed: boolean;
  readonly readRoots: () => void;
  readonly open: (id: string) => void;
  readonly close: (id: string) => void;
}

/** Reads the chart from the top of what the viewer may see, one level when it is opened. */
export function useChart(): ChartDesk {
  const viewer = useViewer();
  const [chart, setChart] = useState<Chart<ChartPerson> | null>(null);
  const [failed, setFailed] = useState(false);

  const learn = useCallback((id: string, below: Below<ChartPerson>) => {
    setChart((before) => before && { ...before, below: new Map(before.below).set(id, below) });
  }, []);
  const close = useCallback((id: string) => {
    setChart((before) => {
      if (!before) return before;
      const open = new Set(before.open);
      open.delete(id);
      return { ...before, open };
    });
  }, []);
  const open = useCallback(
    (id: string) => {
      setChart((before) => before && { ...before, open: new Set(before.open).add(id) });
      learn(id, 'LOADING');
      readBelow(id).then(
        (people) => learn(id, people),
        () => learn(id, 'FAILED'),
      );
    },
    [learn],
  );
  const readRoots = useCallback(() => {
    setFailed(false);
    readTop(viewer).then(
      (roots) => {
        setChart({ roots, below: new Map(), open: new Set() });
        const [only, other] = roots;
        if (only && !other) open(only.id);
      },
      () => setFailed(true),
    );
  }, [viewer, open]);
  useEffect(readRoots, [readRoots]);

  return { chart, failed, readRoots, open, close };
}

async function readTop(viewer: Viewer): Promise<readonly ChartPerson[]> {
  const { districtId, unitId } = viewerScope(viewer);
  if (districtId || unitId) {
    const variables = { id: viewer.employee.id };
    const { data } = await api.query({ query: CHART_SELF, variables, fetchPolicy: 'network-only' });
    return data?.employee ? [personOf(data.employee)] : [];
  }
  const { data } = await api.query({ query: CHART_HEADS, fetchPolicy: 'network-only' });
  return (data?.employees.nodes ?? []).map(personOf);
}

async function readBelow(id: string): Promise<readonly ChartPerson[]> {
  const people = await loadAll(async (page) => {
    const variables = { id, ...page };
    const { data } = await api.query({ query: CHART_BELOW, variables, fetchPolicy: 'network-only' });
    if (!data?.employee) throw new Error('The employee cannot be seen');
    return data.employee.subordinates;
  }, LIMIT);
  return people.map(personOf);
}

function personOf(person: ChartPartsFragment): ChartPerson {
  const leaf = person.assignments.every(({ role }) => LEAVES.includes(role));
  return { ...person, leaf };
}
