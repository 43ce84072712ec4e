import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Employee } from '../employees/employee.entity.js';
import { EmployeeType } from '../employees/employee.types.js';
import type { ChartNode, SupervisionChart } from './supervision-tree.reader.js';

@ObjectType({ description: 'A person in the chart of supervision.' })
export class SupervisionNode implements ChartNode {
  @Field(() => EmployeeType, { description: 'The person.' })
  employee: Employee;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the direct supervisor, who is in the chart too; null for whoever it begins with.',
  })
  supervisorId: string | null;

  @Field(() => Int, { description: 'Levels below the beginning, 0 there.' })
  depth: number;

  @Field(() => Int, {
    description: 'People directly below, also those who are not in this part of the chart.',
  })
  directCount: number;

  @Field(() => Int, { description: 'Everybody below, also those who are not in this part of the chart.' })
  totalCount: number;
}

@ObjectType({ description: 'A part of the chart of supervision as of a day.' })
export class SupervisionTree implements SupervisionChart {
  @Field(() => [SupervisionNode], { description: 'Level by level, each by name; at most 500 people.' })
  nodes: SupervisionNode[];

  @Field(() => Boolean, { description: 'False when there are more people down to this depth.' })
  complete: boolean;
}
