import { graphql } from '../../gql/gql.ts';

export const LOCATIONS = graphql(`
  query Locations($first: Int!, $after: String, $where: WorkLocationWhere) {
    workLocations(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        id
        name
        latitude
        longitude
        radiusMeters
        active
        timeZone
        employeeCount
        orgUnit {
          id
          name
          kind
          district {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LOCATION = graphql(`
  query Location($id: ID!, $date: LocalDate!) {
    workLocation(id: $id) {
      ...LocationParts
      punchesAround(date: $date) {
        punchId
        kind
        latitude
        longitude
        inside
        person {
          id
          name
        }
        distanceMeters
      }
    }
  }

  fragment LocationParts on WorkLocation {
    id
    name
    latitude
    longitude
    radiusMeters
    active
    timeZone
    version
    employeeCount
    orgUnit {
      id
      name
    }
    suggestedPoint {
      latitude
      longitude
      people
      punches
      spreadMeters
    }
    canEdit {
      allowed
      code
      params {
        name
        value
      }
    }
  }
`);

export const LOCATION_SAVE = graphql(`
  mutation LocationSave($id: ClientId!, $input: WorkLocationSaveInput!) {
    workLocationSave(id: $id, input: $input) {
      workLocation {
        ...LocationParts
      }
      userErrors {
        code
        field
        params {
          name
          value
        }
      }
    }
  }
`);
