import type { OwnPlacementQuery, PlacementKind, ProposalPartsFragment } from '../../gql/graphql.ts';

/** What the server says about where, under whom and by which hours the viewer works. */
export type OwnPlacement = OwnPlacementQuery['viewer']['placement'];

/** The three things that an employee proposes for themselves, with the address of each page. */
export const PLACEMENT_KINDS = [
  'WORK_LOCATION',
  'SUPERVISOR',
  'SCHEDULE_MODE',
] as const satisfies readonly PlacementKind[];

/** Address of the page of each. */
export const ADDRESS_OF: Readonly<Record<PlacementKind, string>> = {
  WORK_LOCATION: '/akun/lokasi-kantor',
  SUPERVISOR: '/akun/atasan-langsung',
  SCHEDULE_MODE: '/akun/jam-kerja',
};

/** One thing that is in force: its id, its name, what stands below the name, and since when. */
export interface InForce {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
  readonly since: string;
}

/** What is in force of a kind; several places are possible, the chosen one first. */
export function inForce(placement: OwnPlacement, kind: PlacementKind): readonly InForce[] {
  switch (kind) {
    case 'WORK_LOCATION':
      return placement.workLocations.map(({ startsOn, workLocation }) => ({
        id: workLocation.id,
        name: workLocation.name,
        detail: workLocation.orgUnit.name === workLocation.name ? null : workLocation.orgUnit.name,
        since: startsOn,
      }));
    case 'SUPERVISOR': {
      const { supervision } = placement;
      if (!supervision) return [];
      const { id, name, assignments } = supervision.supervisor;
      return [{ id, name, detail: assignments[0]?.orgUnit.name ?? null, since: supervision.startsOn }];
    }
    case 'SCHEDULE_MODE': {
      const { schedule } = placement;
      if (!schedule) return [];
      return [
        {
          id: schedule.workSchedule.id,
          name: schedule.workSchedule.name,
          detail: null,
          since: schedule.startsOn,
        },
      ];
    }
  }
}

/** What a proposal wants, as one name. */
export function proposedName({ workLocation, supervisor, workSchedule }: ProposalPartsFragment): string {
  return workLocation?.name ?? supervisor?.name ?? workSchedule?.name ?? '';
}

/** The proposal of a kind that waits; null when there is none. */
export function openProposal(
  proposals: readonly ProposalPartsFragment[],
  kind: PlacementKind,
): ProposalPartsFragment | null {
  return proposals.find((proposal) => proposal.kind === kind && proposal.state === 'PROPOSED') ?? null;
}

/** The decided proposals of a kind, the newest first. */
export function pastProposals(
  proposals: readonly ProposalPartsFragment[],
  kind: PlacementKind,
): readonly ProposalPartsFragment[] {
  return proposals.filter((proposal) => proposal.kind === kind && proposal.state !== 'PROPOSED');
}

/** What somebody searches for: a number of a school, or a part of a name. Null while it is too short. */
export function searchOf(text: string): { readonly npsn: string } | { readonly name: string } | null {
  const words = text.trim();
  if (/^\d{4,8}$/.test(words)) return { npsn: words };
  return words.length >= 3 && !/^\d+$/.test(words) ? { name: words } : null;
}

/** Consecutive weekdays with the same hours. */
export interface HourLine {
  /** ISO weekdays. */
  readonly first: number;
  readonly last: number;
  readonly start: string;
  readonly end: string;
}

/** The hours of a week in as few lines as possible: Monday to Thursday, Friday, Saturday. */
export function hourLines(
  days: readonly { readonly weekday: number; readonly start: string; readonly end: string }[],
): readonly HourLine[] {
  const lines: HourLine[] = [];
  for (const { weekday, start, end } of days) {
    const last = lines.at(-1);
    if (last?.last === weekday - 1 && last.start === clock(start) && last.end === clock(end)) {
      lines[lines.length - 1] = { ...last, last: weekday };
    } else {
      lines.push({ first: weekday, last: weekday, start: clock(start), end: clock(end) });
    }
  }
  return lines;
}

function clock(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}
