import { graphql } from '../../gql/gql.ts';

export const CHANGE_PREVIEW = graphql(`
  mutation ChangePreview($input: AssignmentChangePreviewInput!) {
    assignmentChangePreview(input: $input) {
      changeSet {
        id
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CHANGE_APPLY = graphql(`
  mutation ChangeApply($id: ID!, $input: AssignmentChangeApplyInput!) {
    assignmentChangeApply(id: $id, input: $input) {
      changeSet {
        ...ChangeSetParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CHANGE_REVERT_PREVIEW = graphql(`
  mutation ChangeRevertPreview($id: ID!, $input: AssignmentChangeRevertPreviewInput!) {
    assignmentChangeRevertPreview(id: $id, input: $input) {
      changeSet {
        id
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CHANGE_REVERT = graphql(`
  mutation ChangeRevert($id: ID!, $input: AssignmentChangeRevertInput!) {
    assignmentChangeRevert(id: $id, input: $input) {
      changeSet {
        ...ChangeSetParts
      }
      userErrors {
        ...RefusalParts
      }
    }
  }
`);

export const CHANGE_SET = graphql(`
  query ChangeSet($id: ID!) {
    assignmentChangeSet(id: $id) {
      ...ChangeSetParts
    }
  }

  fragment ChangeSetParts on AssignmentChangeSet {
    id
    state
    effectiveOn
    reason
    digest
    createdAt
    appliedAt
    createdBy {
      id
      name
    }
    reverts {
      id
      reason
    }
    revertedBy {
      id
      reason
    }
    counts {
      rows
      ready
      applied
      unchanged
      refused
      leftOut
      warned
    }
    canApply {
      allowed
      code
      params {
        name
        value
      }
    }
    canRevert {
      allowed
      code
      params {
        name
        value
      }
    }
  }
`);

export const CHANGE_ROWS = graphql(`
  query ChangeRows($id: ID!, $first: Int!, $after: String, $where: AssignmentChangeRowWhere) {
    assignmentChangeSet(id: $id) {
      id
      rows(first: $first, after: $after, where: $where) {
        totalCount
        nodes {
          id
          line
          source
          outcome
          employee {
            id
            name
          }
          changes {
            kind
            before {
              ...ChangeValueParts
            }
            after {
              ...ChangeValueParts
            }
          }
          refusals {
            code
            params {
              name
              value
            }
          }
          warnings {
            code
            params {
              name
              value
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment ChangeValueParts on AssignmentChangeValue {
    targetId
    inherited
    supervisor {
      id
      name
    }
    workLocation {
      id
      name
    }
    workSchedule {
      id
      name
    }
  }
`);

export const CHANGE_SETS = graphql(`
  query ChangeSets($first: Int!, $after: String) {
    assignmentChangeSets(first: $first, after: $after) {
      totalCount
      nodes {
        id
        state
        effectiveOn
        reason
        appliedAt
        createdBy {
          id
          name
        }
        reverts {
          id
        }
        counts {
          applied
          leftOut
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
