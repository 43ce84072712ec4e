import { localTime, ZONE_ABBREVIATION, type LocalTime } from '../shared/local-day.js';
import type { DeductionLine } from './day-facts.rules.js';
import { PHRASES, type ExplanationLanguage, type Phrases } from './day-phrases.rules.js';
import {
  findStep,
  stepsOf,
  type DayTrace,
  type DispensationStep,
  type MinutesStep,
} from './day-trace.rules.js';
import type { PunchKind } from './punch.entity.js';

/**
 * One plain sentence about why a day is what it is, from its stored trace alone, for example
 * `Terlambat 12 menit: masuk 07.12 WIB, jam masuk 07.00 (TL1, potongan 0,50 %).`
 */
export function explainDay(trace: DayTrace, language: ExplanationLanguage): string {
  const say = new Narrator(trace, PHRASES[language]);
  const sentence = [...say.main(), ...say.notes()].join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Puts the steps of one trace into the words of one language. */
class Narrator {
  constructor(
    private readonly trace: DayTrace,
    private readonly words: Phrases,
  ) {}

  /** What the day is. */
  main(): string[] {
    const { words } = this;
    switch (this.trace.status) {
      case 'OUT_OF_SCOPE':
        return [words.outOfScope];
      case 'FUTURE':
        return [words.future];
      case 'OFF_DAY':
        return [findStep(this.trace, 'SCHEDULE')?.kind === 'UNASSIGNED' ? words.noSchedule : words.offDay];
      case 'HOLIDAY':
      case 'JOINT_LEAVE':
        return [words.free(findStep(this.trace, 'CALENDAR')?.name ?? '')];
      case 'LEAVE':
      case 'SICK':
      case 'PERMISSION':
        return [`${this.absence()}, ${this.price()}, ${words.lkhNotRequired}`];
      case 'DUTY_TRAVEL':
      case 'TRAINING':
        return [`${this.absence()}, ${this.price()}, ${words.lkhRequired}`];
      case 'PENDING':
        return [this.noPunchYet()];
      case 'ABSENT':
        return [words.absent + this.cost('ABSENT')];
      case 'PRESENT':
        return [this.presence()];
      case 'LATE':
        return [this.side('IN')];
      case 'EARLY_LEAVE':
        return [this.side('OUT')];
      case 'IN_PROGRESS':
      case 'MISSING_CLOCK_IN':
      case 'MISSING_CLOCK_OUT':
      case 'LATE_AND_EARLY':
        return [this.side('IN'), this.side('OUT')];
    }
  }

  /** What was not counted, what still waits, and where the work was done from. */
  notes(): string[] {
    const uncounted = stepsOf(this.trace, 'MINUTES')
      .filter((step) => step.counted < step.raw)
      .map((step) => this.uncounted(step));
    const decisive = new Set<PunchKind>(
      (['IN', 'OUT'] as const).filter((side) => this.time(side) === null && this.excuse(side) === null),
    );
    const ignored = stepsOf(this.trace, 'IGNORED')
      .filter((step) => step.reason === 'PENDING_CONFIRMATION' || decisive.has(step.side))
      .map((step) => {
        const reason = this.words.ignoredReason[step.reason](step.limit ? this.clock(step.limit) : '');
        return this.words.ignored[step.side](this.instant(step.at), reason);
      });
    const elsewhere = stepsOf(this.trace, 'WITHOUT_GEOFENCE').map(
      (step) => this.words.elsewhere[step.reason],
    );
    const dispensed = this.dispensations().map((step) => this.dispensation(step));
    return [...uncounted, ...dispensed, ...ignored, ...elsewhere];
  }

  private dispensations(): readonly DispensationStep[] {
    return stepsOf(this.trace, 'DISPENSATION');
  }

  /** Why somebody was dispensed, and from when to when; the full stop of the reason would end the sentence. */
  private dispensation({ reason, from, to }: DispensationStep): string {
    const words = reason.replace(/[\s.;]+$/u, '').replace(/\s+/gu, ' ');
    const window = from && to ? ` ${this.clock(from)}–${this.clock(to)}` : '';
    return this.words.dispensation(words + window);
  }

  private absence(): string {
    const step = findStep(this.trace, 'ABSENCE');
    switch (step?.kind) {
      case 'LEAVE':
        return this.words.leave[step.leaveKind ?? 'ANNUAL'];
      case 'SICK':
        return this.words.sick(step.hasLetter === true);
      case 'DUTY_TRAVEL':
        return this.words.dutyTravel;
      case 'TRAINING':
        return this.words.training;
      default:
        return this.words.permission;
    }
  }

  private noPunchYet(): string {
    const hours = findStep(this.trace, 'SCHEDULE');
    const end = `${this.clock(hours?.end ?? '')} ${ZONE_ABBREVIATION[this.trace.zone]}`;
    return this.words.noPunchYet(this.clock(hours?.start ?? ''), end);
  }

  private presence(): string {
    if (this.dispensations().some(({ effect }) => effect === 'FULL_DAY')) return this.words.dispensed;
    const exact = stepsOf(this.trace, 'MINUTES').length === 0;
    return `${exact ? this.words.onTime : this.words.present}: ${this.side('IN')}, ${this.side('OUT')}`;
  }

  /** One side: the minutes that count, the plain time, or what stands in its place. */
  private side(side: PunchKind): string {
    const time = this.time(side);
    const minutes = stepsOf(this.trace, 'MINUTES').find((step) => step.side === side);
    if (time && minutes && minutes.counted > 0) {
      const off = this.words.off[side](minutes.counted, time, this.clock(minutes.bell));
      return off + this.cost(side === 'IN' ? 'LATE' : 'EARLY_LEAVE');
    }
    if (time) return time;
    if (this.excuse(side)) return this.words.notNeeded[side];
    if (this.trace.status === 'IN_PROGRESS') return this.words.notYet[side];
    return this.words.missing[side] + this.cost(side === 'IN' ? 'MISSING_CLOCK_IN' : 'MISSING_CLOCK_OUT');
  }

  private time(side: PunchKind): string | null {
    const step = stepsOf(this.trace, 'EFFECTIVE').find((candidate) => candidate.side === side);
    if (!step) return null;
    const time = this.words.at[side](this.instant(step.at));
    return step.source === 'CORRECTION' ? `${time} (${this.words.corrected})` : time;
  }

  private excuse(side: PunchKind): string | null {
    return stepsOf(this.trace, 'EXCUSED').find((step) => step.side === side)?.id ?? null;
  }

  private uncounted({ side, raw, counted, adjustments }: MinutesStep): string {
    const reasons = [...new Set(adjustments.map(({ reason }) => this.words.adjustment[reason]))];
    return this.words.notCounted[side](raw - counted, reasons.join(this.words.and));
  }

  /** What the day costs altogether. */
  private price(): string {
    if (!this.trace.payable) return this.words.notPayable;
    const [line] = stepsOf(this.trace, 'DEDUCTION');
    return line ? this.costOf(line) : this.words.noDeduction;
  }

  /** The price of one rule in brackets; nothing when the rule cost nothing. */
  private cost(rule: DeductionLine['rule']): string {
    const line = stepsOf(this.trace, 'DEDUCTION').find((step) => step.rule === rule);
    return line ? ` (${this.costOf(line)})` : '';
  }

  private costOf({ tier, bps, article }: DeductionLine): string {
    const percent = this.words.percent(Math.floor(bps / 100), String(bps % 100).padStart(2, '0'));
    return [tier, this.words.deduction(percent), article].filter((part) => part !== null).join(', ');
  }

  private instant(at: string): string {
    const { zone } = this.trace;
    return `${this.clock(localTime(new Date(at), zone))} ${ZONE_ABBREVIATION[zone]}`;
  }

  private clock(time: LocalTime): string {
    return time.slice(0, 5).replace(':', this.words.timeSeparator);
  }
}
