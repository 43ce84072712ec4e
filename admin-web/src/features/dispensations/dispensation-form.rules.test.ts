import { dispensationInput, formProblems, type DispensationForm } from './dispensation-form.rules.ts';

const FORM: DispensationForm = {
  kind: 'OUTAGE',
  effect: 'TIME_WINDOW',
  scope: 'DISTRICT',
  districtId: 'sekayu',
  unitId: '',
  personId: '',
  startsOn: '2026-11-23',
  endsOn: '2026-11-23',
  fromTime: '06:30',
  toTime: '08:15',
  reason: ' Server padam ',
};

describe('the form of a dispensation', () => {
  it('says what is missing before anything is sent', () => {
    expect(formProblems(FORM)).toEqual({});
    const wrong = { ...FORM, districtId: '', endsOn: '2026-11-22', toTime: '06:00', reason: 'ya' };
    expect(formProblems(wrong)).toEqual({
      scope: 'missing',
      endsOn: 'endsBefore',
      toTime: 'timesWrong',
      reason: 'reasonShort',
    });
  });

  it('sends the window only of a window, and nobody’s id for everybody', () => {
    expect(dispensationInput(FORM)).toMatchObject({
      scopeId: 'sekayu',
      fromTime: '06:30:00',
      toTime: '08:15:00',
      reason: 'Server padam',
    });
    const everybody = dispensationInput({ ...FORM, scope: 'REGENCY', effect: 'FULL_DAY' });
    expect(everybody.scopeId).toBeNull();
    expect(everybody).not.toHaveProperty('fromTime');
  });
});
