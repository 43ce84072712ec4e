import { graphql } from '../../gql/gql.ts';

export const CALENDAR_YEAR = graphql(`
  query CalendarYear($from: LocalDate!, $to: LocalDate!) {
    calendarDays(from: $from, to: $to) {
      ...CalendarDayParts
    }
  }

  fragment CalendarDayParts on CalendarDay {
    id
    date
    kind
    name
    provisional
    scope
    scopeId
    scopeName
    version
    rolePolicies {
      role
      policy
    }
    canChange {
      allowed
    }
  }
`);

export const CALENDAR_DAY_PREVIEW = graphql(`
  mutation CalendarDayPreview($input: CalendarDaySaveInput!) {
    calendarDayPreview(input: $input) {
      preview {
        ...RecomputePreviewParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CALENDAR_DAY_SAVE = graphql(`
  mutation CalendarDaySave($input: CalendarDaySaveInput!) {
    calendarDaySave(input: $input) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CALENDAR_DAY_REMOVE_PREVIEW = graphql(`
  mutation CalendarDayRemovePreview($id: ID!, $version: Int!) {
    calendarDayRemovePreview(id: $id, version: $version) {
      preview {
        ...RecomputePreviewParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CALENDAR_DAY_REMOVE = graphql(`
  mutation CalendarDayRemove($id: ID!, $version: Int!) {
    calendarDayRemove(id: $id, version: $version) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CALENDAR_IMPORT_PREVIEW = graphql(`
  mutation CalendarImportPreview($input: CalendarImportInput!) {
    calendarImportPreview(input: $input) {
      revision
      counts {
        created
        changed
        unchanged
        removed
        notInFile
      }
      issues {
        line
        column
        code
        params {
          name
          value
        }
      }
      preview {
        ...RecomputePreviewParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CALENDAR_IMPORT_APPLY = graphql(`
  mutation CalendarImportApply($input: CalendarImportApplyInput!) {
    calendarImportApply(input: $input) {
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CALENDAR_EXPORT = graphql(`
  query CalendarExport($year: Int!) {
    calendarExport(year: $year) {
      csv
      fileName
    }
  }
`);
