package io.github.camelwaba.inbox.journal;

import java.time.Duration;

import io.github.camelwaba.inbox.KeyMemory;
import io.github.camelwaba.inbox.RetryPolicy;

/**
 * What the options say about the journal of a webhook.
 *
 * @param name          how logs name the inbox
 * @param path          the path of the webhook
 * @param memory        how long, and how many, keys are remembered
 * @param retries       how often a failed event runs again
 * @param concurrency   how many events are given to the route at the same time
 * @param maxWaiting    how many POSTs may wait for the disk
 * @param maxWaitingBytes how many bytes of events may wait for the disk
 * @param maxWait       how long one waits for it
 * @param maxDisk       how many bytes the file may have when more is accepted
 * @param deadRetention how long dead events are kept
 */
public record JournalSettings(String name, String path, KeyMemory memory, RetryPolicy retries, int concurrency, int maxWaiting,
        long maxWaitingBytes,
        Duration maxWait, long maxDisk, Duration deadRetention) {
}
