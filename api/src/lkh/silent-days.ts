/**
 * Whether so many working days have passed since the report `r` was submitted, as an SQL condition. The days are those
 * of the supervisor of the link `s1`; who left the service works on no day, then those of the owner count.
 * Parameters: `:today`, and `:workingDay`, the requirements of a working day.
 *
 * It asks for the last day on which a submission is old enough, which is the same for all reports of a supervisor and
 * costs a few rows, and not for the number of days of each report.
 *
 * @param workingDays a whole number from a validated rule set; null for a condition that never holds.
 */
export function waitedFor(workingDays: number | null): string {
  if (workingDays === null) return 'FALSE';
  return `r.submitted_on < (
    SELECT d.date FROM attendance_days d
    WHERE d.lkh_requirement IN (:...workingDay) AND d.date < :today
      AND d.employee_id = IF(EXISTS (
        SELECT 1 FROM assignments a WHERE a.employee_id = s1.supervisor_id
          AND :today BETWEEN a.starts_on AND a.ends_on), s1.supervisor_id, r.employee_id)
    ORDER BY d.date DESC LIMIT 1 OFFSET ${workingDays - 1})`;
}
