/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query InboxCount {\n    lkhInboxCount\n  }\n": typeof types.InboxCountDocument,
    "\n  query Districts {\n    districts {\n      id\n      code\n      name\n    }\n  }\n": typeof types.DistrictsDocument,
    "\n  query UnitChoices($districtId: ID!, $first: Int!, $after: String) {\n    orgUnits(first: $first, after: $after, where: { districtId: { eq: $districtId } }) {\n      totalCount\n      nodes {\n        id\n        name\n        kind\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.UnitChoicesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      endedSessions\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      endedSessions\n    }\n  }\n": typeof types.SignOutEverywhereDocument,
    "\n  query Viewer {\n    viewer {\n      sessionId\n      today\n      permissions\n      account {\n        id\n        mustChangePassword\n      }\n      employee {\n        id\n        name\n        nip\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            kind\n            districtId\n          }\n        }\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query Sessions {\n    viewer {\n      sessionId\n      sessions {\n        id\n        address\n        userAgent\n        createdAt\n        lastUsedAt\n        current\n        revokedAt\n      }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      session {\n        id\n        revokedAt\n      }\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n": typeof types.SessionRevokeDocument,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n        mustChangePassword\n        passwordChangedAt\n      }\n      userErrors {\n        code\n        message\n        field\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n": typeof types.PasswordChangeDocument,
    "\n  query Employees($first: Int!, $after: String, $where: EmployeeWhere, $orderBy: [EmployeeOrder!]!) {\n    employees(first: $first, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        nip\n        employmentType\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            district {\n              id\n              name\n            }\n          }\n        }\n        supervisor {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.EmployeesDocument,
};
const documents: Documents = {
    "\n  query InboxCount {\n    lkhInboxCount\n  }\n": types.InboxCountDocument,
    "\n  query Districts {\n    districts {\n      id\n      code\n      name\n    }\n  }\n": types.DistrictsDocument,
    "\n  query UnitChoices($districtId: ID!, $first: Int!, $after: String) {\n    orgUnits(first: $first, after: $after, where: { districtId: { eq: $districtId } }) {\n      totalCount\n      nodes {\n        id\n        name\n        kind\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.UnitChoicesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      endedSessions\n    }\n  }\n": types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      endedSessions\n    }\n  }\n": types.SignOutEverywhereDocument,
    "\n  query Viewer {\n    viewer {\n      sessionId\n      today\n      permissions\n      account {\n        id\n        mustChangePassword\n      }\n      employee {\n        id\n        name\n        nip\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            kind\n            districtId\n          }\n        }\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query Sessions {\n    viewer {\n      sessionId\n      sessions {\n        id\n        address\n        userAgent\n        createdAt\n        lastUsedAt\n        current\n        revokedAt\n      }\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      session {\n        id\n        revokedAt\n      }\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n": types.SessionRevokeDocument,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n        mustChangePassword\n        passwordChangedAt\n      }\n      userErrors {\n        code\n        message\n        field\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n": types.PasswordChangeDocument,
    "\n  query Employees($first: Int!, $after: String, $where: EmployeeWhere, $orderBy: [EmployeeOrder!]!) {\n    employees(first: $first, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        nip\n        employmentType\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            district {\n              id\n              name\n            }\n          }\n        }\n        supervisor {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.EmployeesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InboxCount {\n    lkhInboxCount\n  }\n"): (typeof documents)["\n  query InboxCount {\n    lkhInboxCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Districts {\n    districts {\n      id\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  query Districts {\n    districts {\n      id\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitChoices($districtId: ID!, $first: Int!, $after: String) {\n    orgUnits(first: $first, after: $after, where: { districtId: { eq: $districtId } }) {\n      totalCount\n      nodes {\n        id\n        name\n        kind\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query UnitChoices($districtId: ID!, $first: Int!, $after: String) {\n    orgUnits(first: $first, after: $after, where: { districtId: { eq: $districtId } }) {\n      totalCount\n      nodes {\n        id\n        name\n        kind\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      endedSessions\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      endedSessions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      endedSessions\n    }\n  }\n"): (typeof documents)["\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      endedSessions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      sessionId\n      today\n      permissions\n      account {\n        id\n        mustChangePassword\n      }\n      employee {\n        id\n        name\n        nip\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            kind\n            districtId\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      sessionId\n      today\n      permissions\n      account {\n        id\n        mustChangePassword\n      }\n      employee {\n        id\n        name\n        nip\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            kind\n            districtId\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    viewer {\n      sessionId\n      sessions {\n        id\n        address\n        userAgent\n        createdAt\n        lastUsedAt\n        current\n        revokedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query Sessions {\n    viewer {\n      sessionId\n      sessions {\n        id\n        address\n        userAgent\n        createdAt\n        lastUsedAt\n        current\n        revokedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      session {\n        id\n        revokedAt\n      }\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(id: $id) {\n      session {\n        id\n        revokedAt\n      }\n      userErrors {\n        code\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n        mustChangePassword\n        passwordChangedAt\n      }\n      userErrors {\n        code\n        message\n        field\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n        mustChangePassword\n        passwordChangedAt\n      }\n      userErrors {\n        code\n        message\n        field\n        params {\n          name\n          value\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Employees($first: Int!, $after: String, $where: EmployeeWhere, $orderBy: [EmployeeOrder!]!) {\n    employees(first: $first, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        nip\n        employmentType\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            district {\n              id\n              name\n            }\n          }\n        }\n        supervisor {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Employees($first: Int!, $after: String, $where: EmployeeWhere, $orderBy: [EmployeeOrder!]!) {\n    employees(first: $first, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        name\n        nip\n        employmentType\n        assignments {\n          id\n          role\n          acting\n          orgUnit {\n            id\n            name\n            district {\n              id\n              name\n            }\n          }\n        }\n        supervisor {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;