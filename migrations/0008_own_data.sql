-- What is held about a person is found by the person (R9: `/mydata`).
CREATE INDEX letter_person ON letter (person) WHERE person IS NOT NULL;
CREATE INDEX audit_who ON audit (who, at);
CREATE INDEX answer_part_person ON answer_part (person);
CREATE INDEX answer_person ON answer (person);
CREATE INDEX excuse_person ON excuse (person);
CREATE INDEX called_person ON called (person);
CREATE INDEX invitation_person ON invitation (person);
CREATE INDEX kept_person ON kept (person);
CREATE INDEX inbox_kept ON inbox (chat) WHERE body IS NOT NULL;
