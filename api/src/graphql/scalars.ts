import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { isId } from '../shared/id.js';
import { isLocalDay } from '../shared/local-day.js';
import { isYearMonth } from '../shared/year-month.js';

/** A scalar whose values are texts of one form. */
function textScalar(
  name: string,
  description: string,
  isValid: (text: string) => boolean,
): GraphQLScalarType<string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`${name} cannot represent this value: ${description}`);
  };
  return new GraphQLScalarType<string>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A scalar whose values are numbers in a range. */
function numberScalar(
  name: string,
  description: string,
  isValid: (value: number) => boolean,
): GraphQLScalarType<number> {
  const parse = (value: unknown): number => {
    if (typeof value === 'number' && isValid(value)) return value;
    throw new GraphQLError(`${name} cannot represent this value: ${description}`);
  };
  return new GraphQLScalarType<number>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node: ValueNode) =>
      parse(node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined),
  });
}

export const LocalDateScalar = textScalar(
  'LocalDate',
  'A day in the zone of the place, `YYYY-MM-DD`.',
  isLocalDay,
);

export const YearMonthScalar = textScalar('YearMonth', 'A month of the calendar, `YYYY-MM`.', isYearMonth);

export const LocalTimeScalar = textScalar(
  'LocalTime',
  'A time on the wall clock of the place, `HH:MM` or `HH:MM:SS`.',
  (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text),
);

export const NipScalar = textScalar('Nip', 'Number of a civil servant: exactly 18 digits, as text.', (text) =>
  /^\d{18}$/.test(text),
);

export const NpsnScalar = textScalar(
  'Npsn',
  'National number of a school: exactly 8 digits, as text.',
  (text) => /^\d{8}$/.test(text),
);

export const Sha256Scalar = textScalar(
  'Sha256',
  'A SHA-256 digest: 64 lower-case hexadecimal digits.',
  (text) => /^[0-9a-f]{64}$/.test(text),
);

/** Ids that clients make themselves, for idempotency. */
export const ClientIdScalar = textScalar(
  'ClientId',
  'A UUIDv7 in lower case that the client makes, so that a retry is recognised.',
  isId,
);

export const LatitudeScalar = numberScalar(
  'Latitude',
  'Degrees north of the equator, -90 to 90.',
  (value) => Math.abs(value) <= 90,
);

export const LongitudeScalar = numberScalar(
  'Longitude',
  'Degrees east of Greenwich, -180 to 180.',
  (value) => Math.abs(value) <= 180,
);

/** An instant in RFC 3339 with milliseconds, UTC. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'An instant, RFC 3339, in UTC.',
});
