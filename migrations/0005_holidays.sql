-- Days that the cabinet adds or takes back after the list was shipped (W11), in the order in which they were made.
CREATE TABLE holiday_edit (
    id      TEXT PRIMARY KEY,
    day     DATE NOT NULL,
    closed  BOOLEAN NOT NULL,
    name_th TEXT NOT NULL,
    name_en TEXT NOT NULL
);
