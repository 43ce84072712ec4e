/**
 * Every code that a client can meet in `userErrors`, in a `Decision` or in `errors[].extensions.code`, with the
 * sentence in English that goes with it. The codes are API: renaming one is a breaking change. `{name}` is filled
 * from the refusal's data. `schema/error-codes.json` is printed from this table; clients translate by code.
 */
export const ERROR_CODES = {
  // Authentication, authorisation, limits and faults (top-level errors)
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'You do not have the permission for this.',
  GRAPHQL_PARSE_FAILED: 'The request is not valid GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The request does not fit the schema.',
  BAD_USER_INPUT: 'A value of the request has the wrong form.',
  BAD_REQUEST: 'The HTTP request has the wrong form.',
  OPERATION_RESOLUTION_FAILURE: 'The request names no operation that can be run.',
  REQUEST_TOO_COMPLEX: 'The request is too large: {limit} allows {max}, this has {actual}.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side. Reference: {correlationId}.',
  SERVICE_UNAVAILABLE:
    'The service is busy or its database cannot be reached. Try again; what was confirmed is kept.',

  // General
  NOT_FOUND: 'There is no such object, or it is outside of what you may see.',
  INVALID_INPUT: 'This value cannot be used: {reason}.',
  ID_ALREADY_USED: 'This id was already used for something else.',
  BULK_HELD_BACK: 'Not done, because another item of the request was refused.',
  STALE_OBJECT: 'Somebody changed this in the meantime. Load it again.',

  // Evidence
  EVIDENCE_NOT_FOUND: 'You have no such file for this purpose.',
  EVIDENCE_NOT_READY: 'The file is not complete yet: {state}.',
  EVIDENCE_TICKET_INVALID: 'The leave to send this file has ended or was used. Ask for a new one.',
  EVIDENCE_TOO_MANY_UPLOADS: 'You have announced {max} files without sending them. Send those first.',
  EVIDENCE_EMPTY: 'The file is empty.',
  EVIDENCE_TOO_LARGE: 'The file is larger than {maxBytes} bytes.',
  EVIDENCE_SIZE_MISMATCH: 'The file has {actual} bytes, but {expected} were announced. Send it again.',
  EVIDENCE_HASH_MISMATCH: 'The file was damaged on its way. Send it again.',
  EVIDENCE_TYPE_NOT_ALLOWED: 'This kind of file ({detected}) cannot be used here.',
  EVIDENCE_TYPE_MISMATCH: 'The file was announced as {declared}, but it is {detected}.',
  EVIDENCE_HEIC_NOT_SUPPORTED: 'HEIC photos cannot be used. Choose JPEG in the settings of the camera.',
  EVIDENCE_CORRUPT: 'The file is damaged or incomplete.',
  EVIDENCE_ENCRYPTED: 'The file is protected by a password. Save it without the password.',
  EVIDENCE_MACROS: 'The document contains macros. Save it without them.',
  EVIDENCE_ACTIVE_CONTENT: 'The document contains scripts, programs or attachments. Print it as a plain PDF.',
  EVIDENCE_UNPACKS_TOO_LARGE: 'The document unpacks to far more than its own size.',
  EVIDENCE_IMAGE_TOO_LARGE: 'The picture has more than {maxMegapixels} megapixels.',
  EVIDENCE_STORAGE_FULL: 'Files cannot be stored at the moment. Try again later.',

  // Sign-in, passwords, sessions
  SIGN_IN_FAILED: 'The NIP or the password is wrong.',
  SIGN_IN_THROTTLED: 'Too many failed attempts. Try again in {waitSeconds} seconds.',
  SESSION_OVER: 'The session has ended. Sign in again.',
  PASSWORD_TOO_SHORT: 'A password has at least {minLength} characters.',
  PASSWORD_TOO_LONG: 'A password has at most {maxBytes} bytes.',
  PASSWORD_IS_NIP: 'The password may not be the NIP or a part of it.',
  PASSWORD_COMMON: 'This password is among the first that somebody would guess.',
  PASSWORD_UNCHANGED: 'The new password is the old one.',
  PASSWORD_WRONG: 'The current password is wrong.',
  ONE_TIME_PASSWORD_EXPIRED: 'The one-time password has expired. Ask the administrator for a new one.',

  // Accounts of others
  ACCOUNT_OWN: 'Nobody disables, enables or resets their own account.',
  ACCOUNT_REASON: 'Give a reason of {min} to {max} characters.',

  // Identifiers of people and schools
  NIP_NOT_18_DIGITS: 'A NIP has exactly 18 digits.',
  NIP_BIRTH_DATE_INVALID: 'The NIP begins with {birthDate}, which is no date.',
  NIP_AGE: 'By the NIP the age is {age}; {min} to {max} are possible.',
  NIP_APPOINTMENT_YEAR: 'By the NIP the appointment was in {year}; {from} to {to} are possible.',
  NIP_SEX_DIGIT: 'The 15th digit of a NIP is 1 (male) or 2 (female).',
  NIP_BIRTH_DATE_DIFFERS: 'The date of birth is {declared}, but {inNip} in the NIP.',
  NIP_SEX_DIFFERS: 'The sex is {declared}, but {inNip} in the NIP.',
  NIP_LAYOUT_UNKNOWN: 'The 13th and 14th digit of the NIP fit neither a PNS nor a PPPK.',
  NIP_LAYOUT_UNUSUAL: 'The NIP looks like that of a {layout}, expected is a {expected}.',
  NPSN_NOT_8_DIGITS: 'An NPSN has exactly 8 digits.',
  NUPTK_NOT_16_DIGITS: 'A NUPTK has exactly 16 digits.',

  // Supervision
  SUPERVISION_SELF: 'Nobody supervises themselves.',
  SUPERVISION_NO_ROLE: 'The employee holds no role in the chain of supervision on that day.',
  SUPERVISION_TOP_OF_CHAIN: 'The chain of supervision ends with the head of the office.',
  SUPERVISION_WRONG_LEVEL: 'A {subordinateRole} is supervised by {expectedRoles}, not by a {supervisorRole}.',
  SUPERVISION_SUPERVISOR_INACTIVE: 'The supervisor has left the service or holds no assignment on that day.',
  SUPERVISION_CYCLE: 'From {day} on these people would supervise each other in a circle.',

  // Rule sets, schedules
  RULE_SET_INVALID: 'The rule set cannot be used: {path}: {problem}.',
  RULE_SET_STARTS_IN_PAST: 'A rule set may begin from {earliest} on.',
  WORK_SCHEDULE_MALFORMED: 'The weekly hours have the wrong form: {path}: {problem}.',
  WORK_SCHEDULE_DAY_INVALID:
    'The hours of weekday {weekday} are not possible: {start} to {end} with {breakMinutes} minutes of break.',
  WORK_SCHEDULE_WEEK_TOTAL: 'A week has {minutes} net minutes; allowed are {allowed}.',

  // Attendance: clock events
  PUNCH_OWN: 'Nobody decides about their own clock event.',
  PUNCH_NOT_REVIEWER: 'Only the supervisor or the staff in charge decides about this clock event.',
  PUNCH_NOT_OWNER: 'Only the employee whose clock event it is may object.',
  PUNCH_STATE: 'This cannot be done with a clock event in the state {state}.',
  PUNCH_REASON_REQUIRED: 'Give a reason of at least {min} characters.',
  PUNCH_PERIOD_CLOSED: 'The month of this clock event is locked.',
  PUNCH_OBJECTION_LATE: 'An objection was possible until {deadline}.',
  PUNCH_ALREADY_OBJECTED: 'An objection to this rejection was already made.',
  PUNCH_NO_OBJECTION: 'There is no open objection to this rejection.',
  PUNCH_HAS_PHOTO: 'This clock event has a photo already.',
  PUNCH_OBJECTION_SAME_PERSON: 'Who rejected the clock event does not decide about the objection.',

  // Proposals of a placement
  PLACEMENT_ALREADY_PROPOSED: 'A proposal of this kind is still open. Cancel it first.',
  PLACEMENT_EFFECTIVE_DAY: 'The change may begin from {earliest} to {latest}.',
  PLACEMENT_PERIOD_LOCKED: 'Days until {lockedThrough} are locked.',
  PLACEMENT_NO_ASSIGNMENT: 'On {day} you hold no assignment.',
  PLACEMENT_NO_CHANGE: 'That is so already.',
  PLACEMENT_LOCATION_UNKNOWN: 'There is no such work location in use.',
  PLACEMENT_SUPERVISOR_UNKNOWN: 'There is no such employee.',
  PLACEMENT_SCHEDULE_UNKNOWN: 'There is no such working-time mode.',
  PLACEMENT_OTHER_AGENCY: 'This work location belongs to another agency.',
  PLACEMENT_UNIT_NOT_FOR_ROLE: 'Your role works at {expectedKinds}, not at a {unitKind}.',
  PLACEMENT_MODE_NOT_FOR_ROLE: 'Your role works by {expectedModes}, not by {mode}.',
  PLACEMENT_MODE_NOT_OF_SCHOOL: 'Your school works by {schoolMode}, not by {mode}.',
  PLACEMENT_OWN_PROPOSAL: 'Nobody decides about their own proposal.',
  PLACEMENT_NOT_CONFIRMER:
    'Only the supervisor, the principal of the unit or the korwil of the district decides.',
  PLACEMENT_OWNER_ONLY: 'Only who made the proposal may cancel it.',
  PLACEMENT_ALREADY_DECIDED: 'The proposal is {state} already.',
  PLACEMENT_REASON_REQUIRED: 'Say why, in at least {min} characters.',
  PLACEMENT_REASON_TOO_LONG: 'At most {max} characters.',

  // Daily reports (LKH)
  LKH_ALREADY_EXISTS: 'There is a report for {date} already.',
  LKH_WRONG_STATE: 'A report that is {state} does not allow {event}.',
  LKH_ALREADY_DECIDED: '{by} has decided this report already: {state}.',
  LKH_OWNER_ONLY: 'Only the owner of the report may do this.',
  LKH_OWN_REPORT: 'Nobody decides about their own report.',
  LKH_SUPERVISOR_ONLY: 'Only the present supervisor, or who acts for them, decides about this report.',
  LKH_OBJECTION_JUDGE_ONLY:
    "Only the supervisor's supervisor decides about the objection, not who rejected the report.",
  LKH_ADMINISTRATOR_ONLY: 'Only an administrator of the agency may do this, with a reason.',
  LKH_BY_RULE_ONLY: 'This is done by a rule and not by a person.',
  LKH_FUTURE_DATE: '{date} is still to come.',
  LKH_DAY_NOT_ALLOWED: '{date} is no working day for you: it takes no report.',
  LKH_DAY_NOT_REQUIRED: '{date} requires no report.',
  LKH_TOO_LATE_TO_BEGIN: 'A report for this day could be begun until {lastDay}.',
  LKH_DEADLINE_PASSED: 'The time for this report ended on {deadline}.',
  LKH_DEADLINE_NOT_PASSED: 'The time for this report ends on {deadline}.',
  LKH_PERIOD_LOCKED: 'The allowance period of this day is locked.',
  LKH_NO_ACTIVITY: 'Describe at least one activity.',
  LKH_ACTIVITY_INCOMPLETE: 'Complete or remove the activities that are not filled in.',
  LKH_TOO_MANY_ACTIVITIES: 'A report has at most {max} activities.',
  LKH_ACTIVITY_TOO_SHORT: 'Describe the activity in at least {min} characters.',
  LKH_ACTIVITY_TOO_LONG: 'At most {max} characters.',
  LKH_ACTIVITY_DURATION: 'A duration is 1 to {max} whole minutes.',
  LKH_ACTIVITY_DURATION_DIFFERS: 'From the beginning to the end it is {minutes} minutes.',
  LKH_ACTIVITY_TIME_INCOMPLETE: 'Give both the beginning and the end, or only a duration.',
  LKH_ACTIVITY_TIME_INVALID: 'This is no time of day.',
  LKH_ACTIVITY_ENDS_BEFORE_START: 'An activity ends after it begins, on the same day.',
  LKH_MORE_THAN_A_DAY: 'The activities take {minutes} minutes together; a day has {max}.',
  LKH_NO_EVIDENCE: 'Attach a piece of evidence.',
  LKH_NO_SUPERVISOR: 'You have no supervisor who could decide. Name one in the account settings.',
  LKH_ALREADY_OBJECTED: 'You have objected already; that is possible once.',
  LKH_OBJECTION_TOO_LATE: 'You could object until {lastDay}.',
  LKH_NOBODY_ABOVE: 'There is nobody above your supervisor who could decide about an objection.',
  LKH_NO_OPEN_OBJECTION: 'There is no open objection to this rejection.',
  LKH_CONTENT_CHANGED: 'The report was changed after you opened it. Read it again before you decide.',
  LKH_NOTE_REQUIRED: 'Say why, in at least {min} characters.',
  LKH_NOTE_TOO_LONG: 'At most {max} characters.',
  LKH_EXTENSION_DAY: 'The new last day lies between {earliest} and {latest}.',
} as const satisfies Record<string, string>;

/** A code of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;
