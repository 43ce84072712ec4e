/**
 * Working days that passed while a report `r` waited for the supervisor of the link `s1`, as an SQL expression. A
 * supervisor who left the service works on no day: then those of the owner count. Parameters: `:today`, and
 * `:workingDay`, the requirements of a working day.
 */
export const SILENT_DAYS = `(
  SELECT COUNT(*) FROM attendance_days d
  WHERE d.lkh_requirement IN (:...workingDay) AND d.date > r.submitted_on AND d.date < :today
    AND d.employee_id = IF(EXISTS (
      SELECT 1 FROM assignments a WHERE a.employee_id = s1.supervisor_id
        AND :today BETWEEN a.starts_on AND a.ends_on), s1.supervisor_id, r.employee_id))`;
