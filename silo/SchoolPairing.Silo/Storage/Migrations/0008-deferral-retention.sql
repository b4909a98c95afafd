-- The day of the decision, from which the days are counted after which what was written about it is deleted. Of decisions before this script only the last
-- possible day is known.
ALTER TABLE deferral ADD COLUMN decided_on TEXT NULL;
UPDATE deferral SET decided_on = decide_by WHERE state IN ('Granted', 'Refused');
