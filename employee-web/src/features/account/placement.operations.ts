import { graphql } from '../../gql/gql.ts';

export const OWN_PLACEMENT = graphql(`
  query OwnPlacement {
    viewer {
      today
      placement {
        day
        earliestDay
        latestDay
        policy
        workLocations {
          startsOn
          endsOn
          workLocation {
            ...PlaceParts
          }
        }
        supervision {
          id
          startsOn
          supervisor {
            ...PersonParts
          }
        }
        schedule {
          inherited
          startsOn
          workSchedule {
            ...ScheduleParts
          }
        }
        scheduleOptions {
          canPropose {
            ...RightParts
          }
          workSchedule {
            ...ScheduleParts
          }
        }
      }
      employee {
        id
        placementProposals {
          ...ProposalParts
        }
      }
    }
  }

  fragment PlaceParts on WorkLocation {
    id
    name
    orgUnit {
      id
      name
      school {
        npsn
      }
      district {
        id
        name
      }
    }
  }

  fragment PersonParts on Person {
    id
    name
    assignments {
      id
      role
      acting
      orgUnit {
        id
        name
      }
    }
  }

  fragment ScheduleParts on WorkSchedule {
    id
    code
    name
    mode
    days {
      weekday
      start
      end
    }
  }

  fragment ProposalParts on PlacementProposal {
    id
    kind
    state
    effectiveOn
    proposedAt
    decidedAt
    reason
    decidedBy {
      id
      name
    }
    confirmers {
      id
      name
    }
    workLocation {
      ...PlaceParts
    }
    supervisor {
      ...PersonParts
    }
    workSchedule {
      ...ScheduleParts
    }
    canCancel {
      ...RightParts
    }
  }
`);

export const NEAR_PLACES = graphql(`
  query NearPlaces($latitude: Latitude!, $longitude: Longitude!) {
    workLocationsNear(latitude: $latitude, longitude: $longitude, first: 12) {
      distanceMeters
      location {
        ...PlaceParts
      }
    }
  }
`);

export const FIND_PLACES = graphql(`
  query FindPlaces($where: WorkLocationWhere!) {
    workLocations(first: 20, where: $where) {
      nodes {
        ...PlaceParts
      }
    }
  }
`);

export const FIND_SCHOOLS = graphql(`
  query FindSchools($npsn: String!) {
    orgUnits(first: 20, where: { npsn: { contains: $npsn } }) {
      nodes {
        id
      }
    }
  }
`);

export const SUPERVISOR_CANDIDATES = graphql(`
  query SupervisorCandidates($search: String!, $after: String) {
    supervisorCandidates(first: 20, search: $search, after: $after) {
      nodes {
        ...PersonParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CAN_PROPOSE = graphql(`
  query CanPropose($kind: PlacementKind!, $targetId: ID!, $effectiveOn: LocalDate!) {
    placementCanPropose(kind: $kind, targetId: $targetId, effectiveOn: $effectiveOn) {
      ...RightParts
    }
  }
`);

export const PROPOSE = graphql(`
  mutation Propose($input: PlacementProposeInput!) {
    placementPropose(input: $input) {
      proposal {
        ...ProposalParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CANCEL_PROPOSAL = graphql(`
  mutation CancelProposal($id: ID!) {
    placementProposalCancel(id: $id) {
      proposal {
        ...ProposalParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);
