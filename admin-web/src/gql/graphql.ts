/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** One key of the order of employees. */
export type EmployeeOrder = {
  /** Direction. */
  direction: OrderDirection;
  /** Field. */
  field: EmployeeOrderField;
};

/** Fields by which employees can be ordered. */
export type EmployeeOrderField =
  /** Name. */
  | 'NAME'
  /** NIP, which begins with the date of birth. */
  | 'NIP';

/** Conditions on employees; fields are joined by AND. */
export type EmployeeWhere = {
  /** All of these hold. */
  AND?: Array<EmployeeWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EmployeeWhere | null | undefined;
  /** One of these holds. */
  OR?: Array<EmployeeWhere> | null | undefined;
  /** District of a unit of an assignment on the day. */
  districtId?: IdFilter | null | undefined;
  /** Kind of employment. */
  employmentType?: EmploymentTypeFilter | null | undefined;
  /** Name with titles. */
  name?: StringFilter | null | undefined;
  /** NIP. */
  nip?: StringFilter | null | undefined;
  /** Unit of an assignment on the day. */
  orgUnitId?: IdFilter | null | undefined;
  /** Role held on the day. */
  role?: RoleFilter | null | undefined;
  /** Direct supervisor on the day. */
  supervisorId?: IdFilter | null | undefined;
};

/** Kind of employment of a civil servant. */
export type EmploymentType =
  /** Candidate for a career. */
  | 'CPNS'
  /** Career civil servant. */
  | 'PNS'
  /** Contract civil servant. */
  | 'PPPK'
  /** Part-time contract civil servant. */
  | 'PPPK_PART_TIME';

/** Conditions on a EmploymentType. */
export type EmploymentTypeFilter = {
  /** Equal to. */
  eq?: EmploymentType | null | undefined;
  /** One of these. */
  oneOf?: Array<EmploymentType> | null | undefined;
};

/** Stable code of a refusal or fault. Clients translate by it. */
export type ErrorCode =
  /** Nobody disables, enables or resets their own account. */
  | 'ACCOUNT_OWN'
  /** Give a reason of {min} to {max} characters. */
  | 'ACCOUNT_REASON'
  /** The HTTP request has the wrong form. */
  | 'BAD_REQUEST'
  /** A value of the request has the wrong form. */
  | 'BAD_USER_INPUT'
  /** Not done, because another item of the request was refused. */
  | 'BULK_HELD_BACK'
  /** The document contains scripts, programs or attachments. Print it as a plain PDF. */
  | 'EVIDENCE_ACTIVE_CONTENT'
  /** The file is damaged or incomplete. */
  | 'EVIDENCE_CORRUPT'
  /** The file is empty. */
  | 'EVIDENCE_EMPTY'
  /** The file is protected by a password. Save it without the password. */
  | 'EVIDENCE_ENCRYPTED'
  /** The file was damaged on its way. Send it again. */
  | 'EVIDENCE_HASH_MISMATCH'
  /** HEIC photos cannot be used. Choose JPEG in the settings of the camera. */
  | 'EVIDENCE_HEIC_NOT_SUPPORTED'
  /** The picture has more than {maxMegapixels} megapixels. */
  | 'EVIDENCE_IMAGE_TOO_LARGE'
  /** The document contains macros. Save it without them. */
  | 'EVIDENCE_MACROS'
  /** You have no such file for this purpose. */
  | 'EVIDENCE_NOT_FOUND'
  /** The file is not complete yet: {state}. */
  | 'EVIDENCE_NOT_READY'
  /** The file has {actual} bytes, but {expected} were announced. Send it again. */
  | 'EVIDENCE_SIZE_MISMATCH'
  /** Files cannot be stored at the moment. Try again later. */
  | 'EVIDENCE_STORAGE_FULL'
  /** The leave to send this file has ended or was used. Ask for a new one. */
  | 'EVIDENCE_TICKET_INVALID'
  /** The file is larger than {maxBytes} bytes. */
  | 'EVIDENCE_TOO_LARGE'
  /** You have announced {max} files without sending them. Send those first. */
  | 'EVIDENCE_TOO_MANY_UPLOADS'
  /** The file was announced as {declared}, but it is {detected}. */
  | 'EVIDENCE_TYPE_MISMATCH'
  /** This kind of file ({detected}) cannot be used here. */
  | 'EVIDENCE_TYPE_NOT_ALLOWED'
  /** The document unpacks to far more than its own size. */
  | 'EVIDENCE_UNPACKS_TOO_LARGE'
  /** You do not have the permission for this. */
  | 'FORBIDDEN'
  /** The request is not valid GraphQL. */
  | 'GRAPHQL_PARSE_FAILED'
  /** The request does not fit the schema. */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** This id was already used for something else. */
  | 'ID_ALREADY_USED'
  /** Something went wrong on our side. Reference: {correlationId}. */
  | 'INTERNAL_SERVER_ERROR'
  /** This value cannot be used: {reason}. */
  | 'INVALID_INPUT'
  /** A duration is 1 to {max} whole minutes. */
  | 'LKH_ACTIVITY_DURATION'
  /** From the beginning to the end it is {minutes} minutes. */
  | 'LKH_ACTIVITY_DURATION_DIFFERS'
  /** An activity ends after it begins, on the same day. */
  | 'LKH_ACTIVITY_ENDS_BEFORE_START'
  /** Complete or remove the activities that are not filled in. */
  | 'LKH_ACTIVITY_INCOMPLETE'
  /** Give both the beginning and the end, or only a duration. */
  | 'LKH_ACTIVITY_TIME_INCOMPLETE'
  /** This is no time of day. */
  | 'LKH_ACTIVITY_TIME_INVALID'
  /** At most {max} characters. */
  | 'LKH_ACTIVITY_TOO_LONG'
  /** Describe the activity in at least {min} characters. */
  | 'LKH_ACTIVITY_TOO_SHORT'
  /** Only an administrator of the agency may do this, with a reason. */
  | 'LKH_ADMINISTRATOR_ONLY'
  /** {by} has decided this report already: {state}. */
  | 'LKH_ALREADY_DECIDED'
  /** There is a report for {date} already. */
  | 'LKH_ALREADY_EXISTS'
  /** You have objected already; that is possible once. */
  | 'LKH_ALREADY_OBJECTED'
  /** This is done by a rule and not by a person. */
  | 'LKH_BY_RULE_ONLY'
  /** The report was changed after you opened it. Read it again before you decide. */
  | 'LKH_CONTENT_CHANGED'
  /** {date} is no working day for you: it takes no report. */
  | 'LKH_DAY_NOT_ALLOWED'
  /** {date} requires no report. */
  | 'LKH_DAY_NOT_REQUIRED'
  /** The time for this report ends on {deadline}. */
  | 'LKH_DEADLINE_NOT_PASSED'
  /** The time for this report ended on {deadline}. */
  | 'LKH_DEADLINE_PASSED'
  /** The new last day lies between {earliest} and {latest}. */
  | 'LKH_EXTENSION_DAY'
  /** {date} is still to come. */
  | 'LKH_FUTURE_DATE'
  /** The activities take {minutes} minutes together; a day has {max}. */
  | 'LKH_MORE_THAN_A_DAY'
  /** There is nobody above your supervisor who could decide about an objection. */
  | 'LKH_NOBODY_ABOVE'
  /** Say why, in at least {min} characters. */
  | 'LKH_NOTE_REQUIRED'
  /** At most {max} characters. */
  | 'LKH_NOTE_TOO_LONG'
  /** Describe at least one activity. */
  | 'LKH_NO_ACTIVITY'
  /** Attach a piece of evidence. */
  | 'LKH_NO_EVIDENCE'
  /** There is no open objection to this rejection. */
  | 'LKH_NO_OPEN_OBJECTION'
  /** You have no supervisor who could decide. Name one in the account settings. */
  | 'LKH_NO_SUPERVISOR'
  /** Only the supervisor's supervisor decides about the objection, not who rejected the report. */
  | 'LKH_OBJECTION_JUDGE_ONLY'
  /** You could object until {lastDay}. */
  | 'LKH_OBJECTION_TOO_LATE'
  /** Only the owner of the report may do this. */
  | 'LKH_OWNER_ONLY'
  /** Nobody decides about their own report. */
  | 'LKH_OWN_REPORT'
  /** The allowance period of this day is locked. */
  | 'LKH_PERIOD_LOCKED'
  /** Only the present supervisor, or who acts for them, decides about this report. */
  | 'LKH_SUPERVISOR_ONLY'
  /** A report for this day could be begun until {lastDay}. */
  | 'LKH_TOO_LATE_TO_BEGIN'
  /** A report has at most {max} activities. */
  | 'LKH_TOO_MANY_ACTIVITIES'
  /** A report that is {state} does not allow {event}. */
  | 'LKH_WRONG_STATE'
  /** By the NIP the age is {age}; {min} to {max} are possible. */
  | 'NIP_AGE'
  /** By the NIP the appointment was in {year}; {from} to {to} are possible. */
  | 'NIP_APPOINTMENT_YEAR'
  /** The date of birth is {declared}, but {inNip} in the NIP. */
  | 'NIP_BIRTH_DATE_DIFFERS'
  /** The NIP begins with {birthDate}, which is no date. */
  | 'NIP_BIRTH_DATE_INVALID'
  /** The 13th and 14th digit of the NIP fit neither a PNS nor a PPPK. */
  | 'NIP_LAYOUT_UNKNOWN'
  /** The NIP looks like that of a {layout}, expected is a {expected}. */
  | 'NIP_LAYOUT_UNUSUAL'
  /** A NIP has exactly 18 digits. */
  | 'NIP_NOT_18_DIGITS'
  /** The sex is {declared}, but {inNip} in the NIP. */
  | 'NIP_SEX_DIFFERS'
  /** The 15th digit of a NIP is 1 (male) or 2 (female). */
  | 'NIP_SEX_DIGIT'
  /** There is no such object, or it is outside of what you may see. */
  | 'NOT_FOUND'
  /** An NPSN has exactly 8 digits. */
  | 'NPSN_NOT_8_DIGITS'
  /** A NUPTK has exactly 16 digits. */
  | 'NUPTK_NOT_16_DIGITS'
  /** The one-time password has expired. Ask the administrator for a new one. */
  | 'ONE_TIME_PASSWORD_EXPIRED'
  /** The request names no operation that can be run. */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** This password is among the first that somebody would guess. */
  | 'PASSWORD_COMMON'
  /** The password may not be the NIP or a part of it. */
  | 'PASSWORD_IS_NIP'
  /** A password has at most {maxBytes} bytes. */
  | 'PASSWORD_TOO_LONG'
  /** A password has at least {minLength} characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The new password is the old one. */
  | 'PASSWORD_UNCHANGED'
  /** The current password is wrong. */
  | 'PASSWORD_WRONG'
  /** The proposal is {state} already. */
  | 'PLACEMENT_ALREADY_DECIDED'
  /** A proposal of this kind is still open. Cancel it first. */
  | 'PLACEMENT_ALREADY_PROPOSED'
  /** The change may begin from {earliest} to {latest}. */
  | 'PLACEMENT_EFFECTIVE_DAY'
  /** There is no such work location in use. */
  | 'PLACEMENT_LOCATION_UNKNOWN'
  /** Your role works by {expectedModes}, not by {mode}. */
  | 'PLACEMENT_MODE_NOT_FOR_ROLE'
  /** Your school works by {schoolMode}, not by {mode}. */
  | 'PLACEMENT_MODE_NOT_OF_SCHOOL'
  /** Only the supervisor, the principal of the unit or the korwil of the district decides. */
  | 'PLACEMENT_NOT_CONFIRMER'
  /** On {day} you hold no assignment. */
  | 'PLACEMENT_NO_ASSIGNMENT'
  /** That is so already. */
  | 'PLACEMENT_NO_CHANGE'
  /** This work location belongs to another agency. */
  | 'PLACEMENT_OTHER_AGENCY'
  /** Only who made the proposal may cancel it. */
  | 'PLACEMENT_OWNER_ONLY'
  /** Nobody decides about their own proposal. */
  | 'PLACEMENT_OWN_PROPOSAL'
  /** Days until {lockedThrough} are locked. */
  | 'PLACEMENT_PERIOD_LOCKED'
  /** Say why, in at least {min} characters. */
  | 'PLACEMENT_REASON_REQUIRED'
  /** At most {max} characters. */
  | 'PLACEMENT_REASON_TOO_LONG'
  /** There is no such working-time mode. */
  | 'PLACEMENT_SCHEDULE_UNKNOWN'
  /** There is no such employee. */
  | 'PLACEMENT_SUPERVISOR_UNKNOWN'
  /** Your role works at {expectedKinds}, not at a {unitKind}. */
  | 'PLACEMENT_UNIT_NOT_FOR_ROLE'
  /** An objection to this rejection was already made. */
  | 'PUNCH_ALREADY_OBJECTED'
  /** This clock event has a photo already. */
  | 'PUNCH_HAS_PHOTO'
  /** Only the employee whose clock event it is may object. */
  | 'PUNCH_NOT_OWNER'
  /** Only the supervisor or the staff in charge decides about this clock event. */
  | 'PUNCH_NOT_REVIEWER'
  /** There is no open objection to this rejection. */
  | 'PUNCH_NO_OBJECTION'
  /** An objection was possible until {deadline}. */
  | 'PUNCH_OBJECTION_LATE'
  /** Who rejected the clock event does not decide about the objection. */
  | 'PUNCH_OBJECTION_SAME_PERSON'
  /** Nobody decides about their own clock event. */
  | 'PUNCH_OWN'
  /** The month of this clock event is locked. */
  | 'PUNCH_PERIOD_CLOSED'
  /** Give a reason of at least {min} characters. */
  | 'PUNCH_REASON_REQUIRED'
  /** This cannot be done with a clock event in the state {state}. */
  | 'PUNCH_STATE'
  /** The request is too large: {limit} allows {max}, this has {actual}. */
  | 'REQUEST_TOO_COMPLEX'
  /** The rule set cannot be used: {path}: {problem}. */
  | 'RULE_SET_INVALID'
  /** A rule set may begin from {earliest} on. */
  | 'RULE_SET_STARTS_IN_PAST'
  /** The service is busy or its database cannot be reached. Try again; what was confirmed is kept. */
  | 'SERVICE_UNAVAILABLE'
  /** The session has ended. Sign in again. */
  | 'SESSION_OVER'
  /** The NIP or the password is wrong. */
  | 'SIGN_IN_FAILED'
  /** Too many failed attempts. Try again in {waitSeconds} seconds. */
  | 'SIGN_IN_THROTTLED'
  /** Somebody changed this in the meantime. Load it again. */
  | 'STALE_OBJECT'
  /** From {day} on these people would supervise each other in a circle. */
  | 'SUPERVISION_CYCLE'
  /** The employee holds no role in the chain of supervision on that day. */
  | 'SUPERVISION_NO_ROLE'
  /** Nobody supervises themselves. */
  | 'SUPERVISION_SELF'
  /** The supervisor has left the service or holds no assignment on that day. */
  | 'SUPERVISION_SUPERVISOR_INACTIVE'
  /** The chain of supervision ends with the head of the office. */
  | 'SUPERVISION_TOP_OF_CHAIN'
  /** A {subordinateRole} is supervised by {expectedRoles}, not by a {supervisorRole}. */
  | 'SUPERVISION_WRONG_LEVEL'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The hours of weekday {weekday} are not possible: {start} to {end} with {breakMinutes} minutes of break. */
  | 'WORK_SCHEDULE_DAY_INVALID'
  /** The weekly hours have the wrong form: {path}: {problem}. */
  | 'WORK_SCHEDULE_MALFORMED'
  /** A week has {minutes} net minutes; allowed are {allowed}. */
  | 'WORK_SCHEDULE_WEEK_TOTAL';

/** Conditions on an id. */
export type IdFilter = {
  /** Equal to. */
  eq?: string | number | null | undefined;
  /** One of these. */
  oneOf?: Array<string | number> | null | undefined;
};

/** Direction of an order. */
export type OrderDirection =
  /** From the smallest to the largest. */
  | 'ASC'
  /** From the largest to the smallest. */
  | 'DESC';

/** Kind of a unit. */
export type OrgUnitKind =
  /** Agency (Dinas). */
  | 'AGENCY'
  /** Office of the coordinator of a district. */
  | 'KORWIL_OFFICE'
  /** School. */
  | 'SCHOOL';

/** A change of one’s own password. */
export type PasswordChangeInput = {
  /** The password until now. */
  currentPassword: string;
  /** The new password. */
  newPassword: string;
};

/** Where the refresh token of a session travels. */
export type RefreshTransport =
  /** In the answer and in the input; the client keeps it safe. For programs and phone apps. */
  | 'BODY'
  /** In a cookie that scripts cannot read. For web apps on the same site. */
  | 'COOKIE';

/** Role of an employee at a unit; always dated. */
export type Role =
  /** Keeps settings and accounts of the agency, an extra task. */
  | 'ADMINISTRATOR'
  /** Coordinator of a district, an extra task. */
  | 'KORWIL'
  /** Head of the education office (Kepala Dinas Pendidikan). */
  | 'OFFICE_HEAD'
  /** Principal of a school (kepala sekolah), an extra task of a teacher. */
  | 'PRINCIPAL'
  /** School supervisor (pengawas). */
  | 'SCHOOL_SUPERVISOR'
  /** Staff of the agency. */
  | 'STAFF'
  /** Teacher (guru). */
  | 'TEACHER';

/** Conditions on a Role. */
export type RoleFilter = {
  /** Equal to. */
  eq?: Role | null | undefined;
  /** One of these. */
  oneOf?: Array<Role> | null | undefined;
};

/** Who signs in. */
export type SignInInput = {
  /** NIP; spaces in it are ignored. */
  nip: string;
  /** Password. */
  password: string;
  /** Where the refresh token is put. */
  transport?: RefreshTransport;
};

/** Conditions on a text; all of them must hold. */
export type StringFilter = {
  /** Has this part. */
  contains?: string | null | undefined;
  /** Equal to (case and accents are ignored). */
  eq?: string | null | undefined;
  /** One of these. */
  oneOf?: Array<string> | null | undefined;
};

export type InboxCountQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountQuery = { lkhInboxCount: number };

export type DistrictsQueryVariables = Exact<{ [key: string]: never; }>;


export type DistrictsQuery = { districts: Array<{ id: string, code: string, name: string }> };

export type UnitChoicesQueryVariables = Exact<{
  districtId: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type UnitChoicesQuery = { orgUnits: { totalCount: number, nodes: Array<{ id: string, name: string, kind: OrgUnitKind }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, accessTokenExpiresAt: string | null, userErrors: Array<{ code: ErrorCode, message: string, params: Array<{ name: string, value: string }> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { endedSessions: number | null } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { endedSessions: number | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { sessionId: string, today: string, permissions: Array<string>, account: { id: string, mustChangePassword: boolean } | null, employee: { id: string, name: string, nip: string, assignments: Array<{ id: string, role: Role, acting: boolean, orgUnit: { id: string, name: string, kind: OrgUnitKind, districtId: string | null } }> } } };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { viewer: { sessionId: string, sessions: Array<{ id: string, address: string, userAgent: string, createdAt: string, lastUsedAt: string, current: boolean, revokedAt: string | null }> } };

export type SessionRevokeMutationVariables = Exact<{
  id: string | number;
}>;


export type SessionRevokeMutation = { sessionRevoke: { session: { id: string, revokedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, params: Array<{ name: string, value: string }> }> } };

export type PasswordChangeMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type PasswordChangeMutation = { passwordChange: { account: { id: string, mustChangePassword: boolean, passwordChangedAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null, params: Array<{ name: string, value: string }> }> } };

export type EmployeesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: EmployeeWhere | null | undefined;
  orderBy: Array<EmployeeOrder> | EmployeeOrder;
}>;


export type EmployeesQuery = { employees: { totalCount: number, nodes: Array<{ id: string, name: string, nip: string, employmentType: EmploymentType, assignments: Array<{ id: string, role: Role, acting: boolean, orgUnit: { id: string, name: string, district: { id: string, name: string } | null } }>, supervisor: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };


export const InboxCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lkhInboxCount"}}]}}]} as unknown as DocumentNode<InboxCountQuery, InboxCountQueryVariables>;
export const DistrictsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Districts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"districts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DistrictsQuery, DistrictsQueryVariables>;
export const UnitChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"districtId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orgUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"districtId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"districtId"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<UnitChoicesQuery, UnitChoicesQueryVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SignOutEverywhereDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOutEverywhere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOutEverywhere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}}]}}]}}]} as unknown as DocumentNode<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nip"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"acting"}},{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"districtId"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const SessionRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const PasswordChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PasswordChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}},{"kind":"Field","name":{"kind":"Name","value":"passwordChangedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const EmployeesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Employees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EmployeeWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmployeeOrder"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"employees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nip"}},{"kind":"Field","name":{"kind":"Name","value":"employmentType"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"acting"}},{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervisor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<EmployeesQuery, EmployeesQueryVariables>;