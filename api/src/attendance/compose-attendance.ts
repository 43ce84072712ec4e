import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import { CalendarReader } from '../calendar/calendar.reader.js';
import type { Transactions } from '../db/transactions.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { OrgTreeReader } from '../employees/org-tree.reader.js';
import type { Outbox } from '../outbox/outbox.js';
import { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { ScheduleReader } from '../schedules/schedule.reader.js';
import type { BackgroundJob } from '../shared/background-job.js';
import type { Clock } from '../shared/clock.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import { WorkLocationReader } from '../work-locations/work-location.reader.js';
import { AttendanceDayReader } from './attendance-day.reader.js';
import { AttendanceDayResolver, EmployeeAttendanceResolver } from './attendance-day.resolver.js';
import { AttendanceListReader } from './attendance-list.reader.js';
import { AttendanceListResolver } from './attendance-list.resolver.js';
import { AttendancePeopleReader } from './attendance-people.reader.js';
import {
  AttendanceTodayResolver,
  EmployeeTodayResolver,
  ViewerTodayResolver,
} from './attendance-today.resolver.js';
import {
  attendanceDayLoader,
  punchSituationLoader,
  suggestedPointLoader,
  todayLoader,
} from './attendance.loaders.js';
import { DayCloser } from './day-closer.js';
import type { DayFactSources } from './day-fact-sources.js';
import { DayFrameReader } from './day-frame.reader.js';
import { DayPreviewResolver } from './day-preview.resolver.js';
import { DayProjector } from './day-projector.js';
import { LightDayReader } from './light-day.reader.js';
import { LocationPunchesReader } from './location-punches.reader.js';
import { LocationPunchesResolver, PunchAtLocationResolver } from './location-punches.resolver.js';
import { PunchHistoryReader } from './punch-history.reader.js';
import { MissingPhotos } from './missing-photos.js';
import { PunchDirectoryReader } from './punch-directory.reader.js';
import { PunchPhotoService } from './punch-photo.service.js';
import { PunchReviewReader } from './punch-review.reader.js';
import {
  PunchDecisionResolver,
  PunchObjectionResolver,
  PunchOwnerResolver,
  PunchReviewResolver,
  PunchSituationResolver,
} from './punch-review.resolver.js';
import { PunchReviewService } from './punch-review.service.js';
import { ClockResolver, PunchDirectoryResolver, PunchResolver } from './punch.resolver.js';
import { PunchService } from './punch.service.js';

/** What the attendance feature is made from. */
export interface AttendanceSources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly ruleSets: RuleSetReader;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly relations: RelationReader;
  /** Facts about days that other features keep; each call makes sources that share no memory. */
  readonly facts: () => DayFactSources;
}

/** The parts of the feature that the composition root hands on. */
export interface AttendanceParts {
  readonly projector: DayProjector;
  readonly people: AttendancePeopleReader;
  readonly lightDays: LightDayReader;
  /** Makes a projector that shares no memory with others, for days of facts that are not committed. */
  readonly freshProjector: () => DayProjector;
  /** What is known of days before anything happened on them: hours, calendar, places, rules. */
  readonly frames: DayFrameReader;
  readonly closer: DayCloser;
  /** Stores the days whose windows have closed. */
  readonly job: BackgroundJob;
  readonly resolvers: readonly object[];
}

const CLOSE_EVERY_MS = 5 * 60_000;

/** News the services of the feature once; called by the composition root. */
export function composeAttendance(sources: AttendanceSources): AttendanceParts {
  const { clock, ruleSets } = sources;
  const framesBy = (rules: RuleSetReader): DayFrameReader =>
    new DayFrameReader({
      orgTree: new OrgTreeReader(clock),
      schedules: new ScheduleReader(clock),
      calendar: new CalendarReader(clock),
      workLocations: new WorkLocationReader(clock),
      ruleSets: rules,
    });
  const frames = framesBy(ruleSets);
  const projector = new DayProjector(frames, sources.facts(), clock);
  const freshProjector = (): DayProjector =>
    new DayProjector(framesBy(new RuleSetReader(sources.dataSource, clock)), sources.facts(), clock);
  const days = new AttendanceDayReader(projector);
  const lightDays = new LightDayReader(projector, ruleSets);
  const people = new AttendancePeopleReader(sources.dataSource);
  const punches = new PunchService({ ...sources, frames, projector, history: new PunchHistoryReader() });
  const today = todayLoader(projector);
  const reviewReader = new PunchReviewReader(sources.relations, ruleSets, clock);
  const reviews = new PunchReviewService({ ...sources, reader: reviewReader, projector });
  const locationPunches = new LocationPunchesReader(sources.dataSource, sources.relations);
  const missingPhotos = new MissingPhotos(sources);
  const closer = new DayCloser({ ...sources, projector, missingPhotos });
  return {
    projector,
    people,
    lightDays,
    freshProjector,
    frames,
    closer,
    job: { name: 'close attendance days', everyMs: CLOSE_EVERY_MS, run: () => closer.run() },
    resolvers: [
      new AttendanceDayResolver(ruleSets),
      new DayPreviewResolver(),
      new EmployeeAttendanceResolver(attendanceDayLoader(days)),
      new AttendanceListResolver(new AttendanceListReader(sources.dataSource, people, days, lightDays)),
      new ViewerTodayResolver(today),
      new EmployeeTodayResolver(today),
      new AttendanceTodayResolver(),
      new ClockResolver(punches),
      new PunchDirectoryResolver(new PunchDirectoryReader(sources.dataSource)),
      new PunchResolver(ruleSets),
      new PunchOwnerResolver(reviews, new PunchPhotoService({ ...sources, evidence: new EvidenceReader() })),
      new PunchReviewResolver(reviews),
      new PunchSituationResolver(punchSituationLoader(reviewReader)),
      new PunchDecisionResolver(),
      new PunchObjectionResolver(),
      new LocationPunchesResolver(locationPunches, suggestedPointLoader(locationPunches)),
      new PunchAtLocationResolver(),
    ],
  };
}
