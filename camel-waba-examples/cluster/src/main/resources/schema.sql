-- Camel's own table of a JdbcMessageIdRepository, with room for the longest key of an event (255)
CREATE TABLE IF NOT EXISTS CAMEL_MESSAGEPROCESSED (
    processorName VARCHAR(100) NOT NULL,
    messageId VARCHAR(255) NOT NULL,
    createdAt TIMESTAMP,
    PRIMARY KEY (processorName, messageId));
-- for the statement that deletes what is older than 360dialog delivers again
CREATE INDEX IF NOT EXISTS CAMEL_MESSAGEPROCESSED_AGE ON CAMEL_MESSAGEPROCESSED (createdAt);

-- what the workers have done, in the order in which they did it: stands for the business
CREATE TABLE IF NOT EXISTS WHATSAPP_EVENT (
    n BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_key VARCHAR(255),
    again BOOLEAN,
    worker VARCHAR(20));
