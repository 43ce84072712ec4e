import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { traceOf } from './attendance-day.reader.js';
import { LanguageEnum } from './attendance-day.types.js';
import { explainDay } from './day-explanation.rules.js';
import { DayPreviewType } from './day-preview.types.js';

/** The sentence of a day that is compared with another. */
@Resolver(() => DayPreviewType)
export class DayPreviewResolver {
  @FieldResolver(() => String, { description: 'Why the day is or would be so, in one sentence.' })
  explanation(
    @Root() day: DayPreviewType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ID', description: 'Language.' })
    language: 'ID' | 'EN',
  ) {
    return explainDay(traceOf(day), language === 'ID' ? 'id' : 'en');
  }
}
