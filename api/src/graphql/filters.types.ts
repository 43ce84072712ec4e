import { Field, ID, InputType, type ClassType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import { enumOf } from './enum.js';
import { LocalDateScalar } from './scalars.js';

@InputType({ description: 'Conditions on a text; all of them must hold.' })
export class StringFilter implements FieldFilter {
  @Field(() => String, { nullable: true, description: 'Equal to (case and accents are ignored).' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'One of these.' })
  oneOf?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Has this part.' })
  contains?: string | null;
}

@InputType({ description: 'Conditions on an id.' })
export class IdFilter implements FieldFilter {
  @Field(() => ID, { nullable: true, description: 'Equal to.' })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'One of these.' })
  oneOf?: string[] | null;
}

@InputType({ description: 'Conditions on a day.' })
export class LocalDateFilter implements FieldFilter {
  @Field(() => LocalDateScalar, { nullable: true, description: 'On this day.' })
  eq?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'On or after this day.' })
  gte?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'On or before this day.' })
  lte?: string | null;
}

@InputType({ description: 'Condition on a yes or no.' })
export class BooleanFilter implements FieldFilter {
  @Field(() => Boolean, { nullable: true, description: 'Equal to.' })
  eq?: boolean | null;
}

/** Makes the filter input of an enum that `enumOf` registered. */
export function enumFilter<Value extends string>(
  name: string,
  enumObject: Record<Value, Value>,
): ClassType<FieldFilter> {
  @InputType(`${name}Filter`, { description: `Conditions on a ${name}.` })
  class EnumFilter implements FieldFilter {
    @Field(() => enumObject, { nullable: true, description: 'Equal to.' })
    eq?: Value | null;

    @Field(() => [enumObject], { nullable: true, description: 'One of these.' })
    oneOf?: Value[] | null;
  }
  return EnumFilter;
}

/** Direction of an order. */
export const OrderDirection = enumOf('OrderDirection', 'Direction of an order.', {
  ASC: 'From the smallest to the largest.',
  DESC: 'From the largest to the smallest.',
});
export type OrderDirection = keyof typeof OrderDirection;
