package io.github.camelwaba.config;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The options of the component and of its endpoints. Durations are in milliseconds, written as Camel takes them (10s, 5m).
 */
@UriParams
public class WabaConfiguration implements Cloneable {

    // Which number
    @UriParam(label = "security", secret = true, description = "The API key (D360-API-KEY) of the number. 360dialog picks the number by the key alone.")
    private String apiKey;
    @UriParam(label = "security", secret = true, description = "The key before the current one, while a key is being replaced: webhook credentials derived from "
            + "it still open the door.")
    private String previousApiKey;
    @UriParam(label = "common", description = "The name of the channel, which is a number with its key, from the component's channels or the "
            + "registry. Not together with apiKey.")
    private String channel;
    @UriParam(label = "common", enums = "on-premise,cloud,sandbox", defaultValue = "on-premise", description = "Where 360dialog hosts the number.")
    private String hosting = "on-premise";
    @UriParam(label = "common,advanced", description = "The address of the API; that of the hosting unless set. http is taken for this machine's "
            + "loopback address only.")
    private String baseUrl;
    @UriParam(label = "common", description = "The phone number that the key must belong to, with country code. When set, it is checked before "
            + "the first message is sent, and a key of another number fails the start.")
    private String phoneNumber;
    // Sending and configuring
    @UriParam(label = "producer", enums = "getWebhook,setWebhook,getPhoneNumber,upload,download,delete,check,block,unblock,"
            + "listBlocked,list,create,get,update,getAbout,updateAbout,getPhoto,updatePhoto,deletePhoto,status,listDead,replay,"
            + "discard,erase", description = "What an operation does that can do several things. waba:config: getWebhook, "
                    + "setWebhook, getPhoneNumber; waba:media: upload, download, delete; waba:contacts: check, block, unblock, "
                    + "listBlocked; waba:templates: list, create, delete; waba:profile: get, update, getAbout, updateAbout, "
                    + "getPhoto, updatePhoto, deletePhoto; waba:inbox: status, listDead, replay, discard, erase.")
    private String action;
    @UriParam(label = "producer", description = "The recipient of waba:send when the header CamelWabaTo has none: a phone number with country "
            + "code. Without both, the message goes to the sender of the message that the exchange came from.")
    private String to;
    @UriParam(label = "producer", defaultValue = "false", description = "Whether a String, byte array or stream body of waba:send is the JSON payload of the API call. "
            + "Without it a String is always the text of a message.")
    private boolean raw;
    @UriParam(label = "producer", defaultValue = "false", description = "Whether waba:read also shows the customer that an answer is being typed, until it comes or 25 "
            + "seconds have passed. Cloud only.")
    private boolean typingIndicator;
    @UriParam(label = "producer", defaultValue = "false", description = "Whether waba:send checks an unknown contact (HTTP 404, code 1006) and then sends once more. "
            + "On-Premise only.")
    private boolean resendAfterContactCheck;
    @UriParam(label = "producer", enums = "GET,POST,PUT,PATCH,DELETE", defaultValue = "GET", description = "The HTTP method of waba:request.")
    private String method = "GET";
    @UriParam(label = "producer,advanced", defaultValue = "104857600", description = "The largest media file in bytes that is uploaded or downloaded.")
    private long maxMediaSize = 100L * 1024 * 1024;
    // Transport
    @UriParam(label = "advanced", description = "The HTTP component whose client makes the calls, for proxies and the like. It must have "
            + "automaticRetriesDisabled=true and followRedirects=false. Unless set, the component "
            + "makes one of its own.")
    private HttpComponent httpComponent;
    @UriParam(label = "security", description = "The TLS parameters of the calls to the API.")
    private SSLContextParameters sslContextParameters;
    @UriParam(label = "timeout", javaType = "java.time.Duration", defaultValue = "10s", description = "How long making a connection, or waiting for a free one, may take.")
    private long connectTimeout = 10000;
    @UriParam(label = "timeout", javaType = "java.time.Duration", defaultValue = "30s", description = "How long one read of the answer may take.")
    private long responseTimeout = 30000;
    @UriParam(label = "timeout", javaType = "java.time.Duration", defaultValue = "60s", description = "How long a whole call may take, from its start to the last byte of the answer.")
    private long callTimeout = 60000;
    @UriParam(label = "advanced", defaultValue = "20", description = "How many connections to the API are open at the most.")
    private int maxConnections = 20;
    // The webhook
    @UriParam(label = "common", description = "The path at which waba:webhook is served, and whose inbox waba:inbox looks after: /waba/webhook, or "
            + "/waba/webhook/{channel} with a channel, unless set. Of waba:request the path of the call, which is required.")
    private String path;
    @UriParam(label = "common", description = "The public https address of the webhook. When set, waba:webhook registers it with 360dialog, and waba:config "
            + "sets it with action=setWebhook. One per number.")
    private String callbackUrl;
    @UriParam(label = "consumer", defaultValue = "false", description = "Whether the registration replaces the address of another system, which is otherwise left alone "
            + "and reported.")
    private boolean callbackReplace;
    @UriParam(label = "consumer,advanced", javaType = "java.time.Duration", defaultValue = "1h", description = "How often the registration is looked at again, and repaired: a new API key loses it. 0 looks at "
            + "start only.")
    private long callbackCheckInterval = 3600000;
    @UriParam(label = "consumer,advanced", defaultValue = "true", description = "Whether the consumer sends a request to its own webhook over the HTTP server of the application. Until it arrives, "
            + "nothing is registered with 360dialog and health is DOWN. Switch it off where the server asks every caller for a client "
            + "certificate or for credentials of its own.")
    private boolean selfCheck = true;
    @UriParam(label = "security", secret = true, description = "The user of the webhook's Basic authentication. Derived from the API key when a callbackUrl is "
            + "set and neither user nor password is.")
    private String webhookUsername;
    @UriParam(label = "security", secret = true, description = "The password of the webhook's Basic authentication.")
    private String webhookPassword;
    @UriParam(label = "consumer,security", secret = true, description = "The secret of the signature x-360dialog-signature (HMAC-SHA256 of the body), which is then "
            + "required.")
    private String webhookSecret;
    @UriParam(label = "consumer,security", secret = true, description = "The secret before the current one, while it is being replaced: both are taken.")
    private String previousWebhookSecret;
    @UriParam(label = "consumer,security", defaultValue = "false", description = "Whether the webhook may be served without any authentication.")
    private boolean allowUnauthenticated;
    @UriParam(label = "consumer,advanced", defaultValue = "8388608", description = "The largest webhook body in bytes, also after it was inflated; a larger one is answered 413.")
    private int maxBodySize = 8 * 1024 * 1024;
    @UriParam(label = "consumer,timeout", javaType = "java.time.Duration", defaultValue = "5s", description = "How long the body of a webhook may take to arrive; then it is answered 408.")
    private long bodyTimeout = 5000;
    @UriParam(label = "consumer", defaultValue = "message", description = "Which events reach the route, separated by commas: message, status, error, contact, account, "
            + "template, echo, history, call, preference, unknown, or all.")
    private String events = "message";
    // Between the 200 and the route
    @UriParam(label = "common", enums = "journal,memory,none", defaultValue = "journal", description = "What holds events between the 200 and the route: journal answers when they are forced to disk, and "
            + "keeps them until the route has done them; memory answers at once and loses what it holds when the process dies; none answers "
            + "when the route has finished.")
    private String inbox = "journal";
    @UriParam(label = "common", description = "The directory of the journal: waba-inbox/{name of the Camel context} below the working directory, in "
            + "Karaf below its data directory, unless set. No two processes or contexts may share one; the webhooks of a context may.")
    private String inboxDirectory;
    @UriParam(label = "consumer,advanced", defaultValue = "1073741824", description = "How many bytes the file of the journal may have when events are accepted; above it the webhook answers 503 "
            + "and 360dialog delivers again.")
    private long inboxMaxDisk = 1024L * 1024 * 1024;
    @UriParam(label = "consumer,advanced", defaultValue = "67108864", description = "How many bytes of events may wait for the disk of the journal at a time; above it the webhook answers 503 "
            + "and 360dialog delivers again.")
    private long inboxMaxWaitingBytes = 64L * 1024 * 1024;
    @UriParam(label = "consumer,advanced", defaultValue = "10000", description = "How many events the memory inbox holds at the most, and how many requests may wait for the disk of the journal; "
            + "when it is full, the webhook answers 503 and 360dialog delivers again.")
    private int inboxCapacity = 10000;
    @UriParam(label = "consumer,advanced", javaType = "java.time.Duration", defaultValue = "4500ms", description = "How long the answer waits for the route with inbox=none, then it is failureStatus, and for the disk of the journal, then it "
            + "is 503. 360dialog itself waits 5 seconds.")
    private long answerTimeout = 4500;
    @UriParam(label = "consumer,advanced", enums = "500,503", defaultValue = "500", description = "What is answered with inbox=none when the route failed: 500, or 503 with Retry-After where all that the route does is "
            + "to give the events to a broker, so that its failure says that the broker is away. 360dialog delivers again after either.")
    private int failureStatus = 500;
    @UriParam(label = "consumer", defaultValue = "10", description = "How many chats are worked on at the same time. The events of one chat stay in order.")
    private int concurrentConsumers = 10;
    @UriParam(label = "consumer", defaultValue = "6", description = "How often an event is given to the route before it is set aside as dead.")
    private int maxAttempts = 6;
    @UriParam(label = "consumer", javaType = "java.time.Duration", defaultValue = "1s", description = "How long a failed event waits before its second attempt; the delay doubles with each attempt.")
    private long retryDelay = 1000;
    @UriParam(label = "consumer,advanced", javaType = "java.time.Duration", defaultValue = "5m", description = "The longest delay between two attempts.")
    private long maxRetryDelay = 300000;
    @UriParam(label = "consumer", description = "An endpoint that takes the events that the route failed on too often. Without one they are set "
            + "aside in the inbox, where waba:inbox lists, replays and discards them.")
    private String deadLetterUri;
    @UriParam(label = "consumer,advanced", javaType = "java.time.Duration", defaultValue = "30d", description = "How long the journal keeps dead events.")
    private long deadLetterRetention = 30 * 86_400_000L;
    @UriParam(label = "consumer,advanced", defaultValue = "false", description = "Whether a status is dropped when the message is known to have come farther already (sent, delivered, read): "
            + "statuses may overtake each other.")
    private boolean dropStaleStatuses;
    @UriParam(label = "consumer,advanced", javaType = "java.time.Duration", description = "How long an event is remembered, so that a second delivery of it is not given to the route; as "
            + "long as 360dialog delivers again (24 hours On-Premise) unless set.")
    private long deduplicationPeriod = 0;
    @UriParam(label = "consumer,advanced", description = "How many events are remembered at the most, the oldest forgotten first: 10 million in the journal and 100,000 in memory, "
            + "unless set.")
    private Integer deduplicationCapacity;
    @UriParam(label = "consumer,advanced", description = "A repository that is shared by several nodes: asked before an event is given to the route, and "
            + "told when the route has done it.")
    private IdempotentRepository idempotentRepository;

    /** A copy, so that the options of one endpoint do not change those of the component. */
    public WabaConfiguration copy() {
        try {
            return (WabaConfiguration) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** The options of the number without a name, as a channel. */
    public WabaChannel defaultChannel() {
        WabaChannel answer = new WabaChannel();
        answer.setApiKey(apiKey);
        answer.setPreviousApiKey(previousApiKey);
        answer.setHosting(hosting);
        answer.setBaseUrl(baseUrl);
        answer.setPhoneNumber(phoneNumber);
        return answer;
    }

    public String getApiKey() {
        return apiKey;
    }

    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getPreviousApiKey() {
        return previousApiKey;
    }

    public void setPreviousApiKey(String previousApiKey) {
        this.previousApiKey = previousApiKey;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getHosting() {
        return hosting;
    }

    public void setHosting(String hosting) {
        this.hosting = hosting;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getPhoneNumber() {
        return phoneNumber;
    }

    public void setPhoneNumber(String phoneNumber) {
        this.phoneNumber = phoneNumber;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public boolean isRaw() {
        return raw;
    }

    public void setRaw(boolean raw) {
        this.raw = raw;
    }

    public boolean isTypingIndicator() {
        return typingIndicator;
    }

    public void setTypingIndicator(boolean typingIndicator) {
        this.typingIndicator = typingIndicator;
    }

    public boolean isResendAfterContactCheck() {
        return resendAfterContactCheck;
    }

    public void setResendAfterContactCheck(boolean resendAfterContactCheck) {
        this.resendAfterContactCheck = resendAfterContactCheck;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public long getMaxMediaSize() {
        return maxMediaSize;
    }

    public void setMaxMediaSize(long maxMediaSize) {
        this.maxMediaSize = maxMediaSize;
    }

    public HttpComponent getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public long getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(long callTimeout) {
        this.callTimeout = callTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public String getCallbackUrl() {
        return callbackUrl;
    }

    public void setCallbackUrl(String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    public boolean isCallbackReplace() {
        return callbackReplace;
    }

    public void setCallbackReplace(boolean callbackReplace) {
        this.callbackReplace = callbackReplace;
    }

    public long getCallbackCheckInterval() {
        return callbackCheckInterval;
    }

    public void setCallbackCheckInterval(long callbackCheckInterval) {
        this.callbackCheckInterval = callbackCheckInterval;
    }

    public boolean isSelfCheck() {
        return selfCheck;
    }

    public void setSelfCheck(boolean selfCheck) {
        this.selfCheck = selfCheck;
    }

    public String getWebhookUsername() {
        return webhookUsername;
    }

    public void setWebhookUsername(String webhookUsername) {
        this.webhookUsername = webhookUsername;
    }

    public String getWebhookPassword() {
        return webhookPassword;
    }

    public void setWebhookPassword(String webhookPassword) {
        this.webhookPassword = webhookPassword;
    }

    public String getWebhookSecret() {
        return webhookSecret;
    }

    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }

    public String getPreviousWebhookSecret() {
        return previousWebhookSecret;
    }

    public void setPreviousWebhookSecret(String previousWebhookSecret) {
        this.previousWebhookSecret = previousWebhookSecret;
    }

    public boolean isAllowUnauthenticated() {
        return allowUnauthenticated;
    }

    public void setAllowUnauthenticated(boolean allowUnauthenticated) {
        this.allowUnauthenticated = allowUnauthenticated;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public long getBodyTimeout() {
        return bodyTimeout;
    }

    public void setBodyTimeout(long bodyTimeout) {
        this.bodyTimeout = bodyTimeout;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public String getInbox() {
        return inbox;
    }

    public void setInbox(String inbox) {
        this.inbox = inbox;
    }

    public String getInboxDirectory() {
        return inboxDirectory;
    }

    public void setInboxDirectory(String inboxDirectory) {
        this.inboxDirectory = inboxDirectory;
    }

    public long getInboxMaxDisk() {
        return inboxMaxDisk;
    }

    public void setInboxMaxDisk(long inboxMaxDisk) {
        this.inboxMaxDisk = inboxMaxDisk;
    }

    public long getInboxMaxWaitingBytes() {
        return inboxMaxWaitingBytes;
    }

    public void setInboxMaxWaitingBytes(long inboxMaxWaitingBytes) {
        this.inboxMaxWaitingBytes = inboxMaxWaitingBytes;
    }

    public int getInboxCapacity() {
        return inboxCapacity;
    }

    public void setInboxCapacity(int inboxCapacity) {
        this.inboxCapacity = inboxCapacity;
    }

    public long getAnswerTimeout() {
        return answerTimeout;
    }

    public void setAnswerTimeout(long answerTimeout) {
        this.answerTimeout = answerTimeout;
    }

    public int getFailureStatus() {
        return failureStatus;
    }

    public void setFailureStatus(int failureStatus) {
        this.failureStatus = failureStatus;
    }

    public int getConcurrentConsumers() {
        return concurrentConsumers;
    }

    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    public int getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public String getDeadLetterUri() {
        return deadLetterUri;
    }

    public void setDeadLetterUri(String deadLetterUri) {
        this.deadLetterUri = deadLetterUri;
    }

    public long getDeadLetterRetention() {
        return deadLetterRetention;
    }

    public void setDeadLetterRetention(long deadLetterRetention) {
        this.deadLetterRetention = deadLetterRetention;
    }

    public boolean isDropStaleStatuses() {
        return dropStaleStatuses;
    }

    public void setDropStaleStatuses(boolean dropStaleStatuses) {
        this.dropStaleStatuses = dropStaleStatuses;
    }

    public long getDeduplicationPeriod() {
        return deduplicationPeriod;
    }

    public void setDeduplicationPeriod(long deduplicationPeriod) {
        this.deduplicationPeriod = deduplicationPeriod;
    }

    public Integer getDeduplicationCapacity() {
        return deduplicationCapacity;
    }

    public void setDeduplicationCapacity(Integer deduplicationCapacity) {
        this.deduplicationCapacity = deduplicationCapacity;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }
}
