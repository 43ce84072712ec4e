import type { DayTraceLine } from './attendance-day.types.js';
import type { DayTrace, TraceStep } from './day-trace.rules.js';

const EMPTY: Omit<DayTraceLine, 'step'> = {
  code: null,
  name: null,
  side: null,
  sourceIds: [],
  at: null,
  time: null,
  endTime: null,
  rawMinutes: null,
  minutes: null,
  adjustments: [],
  tier: null,
  bps: null,
  article: null,
};

/** A trace as typed lines of the API, in the same order. */
export function traceLines(trace: DayTrace): DayTraceLine[] {
  return trace.steps.map((step) => ({ ...EMPTY, step: step.step, ...contentOf(step) }));
}

function contentOf(step: TraceStep): Partial<DayTraceLine> {
  switch (step.step) {
    case 'ASSIGNMENT':
      return { sourceIds: ids(step.id) };
    case 'SCHEDULE':
      return {
        code: step.code ?? step.kind,
        sourceIds: ids(step.assignmentId, step.overlayId, step.workScheduleId),
        time: step.start,
        endTime: step.end,
      };
    case 'CALENDAR':
      return { code: step.kind, name: step.name, sourceIds: [step.id] };
    case 'ABSENCE':
      return { code: step.leaveKind ?? step.kind, sourceIds: [step.id] };
    case 'DISPENSATION':
      return {
        code: step.effect,
        name: step.reason,
        sourceIds: [step.id],
        time: step.from,
        endTime: step.to,
      };
    case 'WITHOUT_GEOFENCE':
      return { code: step.reason, sourceIds: [step.id] };
    case 'EFFECTIVE':
      return { code: step.source, side: step.side, sourceIds: [step.id], at: new Date(step.at) };
    case 'EXCUSED':
      return { code: step.effect, side: step.side, sourceIds: [step.id] };
    case 'IGNORED':
      return {
        code: step.reason,
        side: step.side,
        sourceIds: [step.id],
        at: new Date(step.at),
        time: step.limit,
      };
    case 'MINUTES':
      return {
        side: step.side,
        time: step.bell,
        rawMinutes: step.raw,
        minutes: step.counted,
        adjustments: step.adjustments.map(({ reason, id }) => ({ code: reason, sourceId: id })),
      };
    case 'DEDUCTION': {
      const { rule, tier, minutes, bps, sourceIds, article } = step;
      return { code: rule, tier, minutes, bps, sourceIds, article };
    }
  }
}

function ids(...candidates: readonly (string | null)[]): string[] {
  return candidates.filter((id) => id !== null);
}
