import { registerEnumType } from 'type-graphql';

/** Registers the values of a code as a GraphQL enum and returns it for `@Field(() => …)`. */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Record<Value, Value> {
  const keys = Object.keys(values) as Value[];
  const enumObject = Object.fromEntries(keys.map((key) => [key, key])) as Record<Value, Value>;
  registerEnumType(enumObject, {
    name,
    description,
    valuesConfig: Object.fromEntries(keys.map((key) => [key, { description: values[key] }])) as Record<
      Value,
      { description: string }
    >,
  });
  return enumObject;
}
