package io.github.camelwaba.config;

import org.apache.camel.spi.Metadata;

/**
 * The names of the headers, as users of the component read and set them.
 */
public final class WabaConstants {

    // in: what waba:send takes, and consumes

    @Metadata(label = "producer", javaType = "String", description = "The recipient: a phone number with country code. Over the option to.")
    public static final String TO = "CamelWabaTo";
    @Metadata(label = "producer", javaType = "String", description = "The name of the template to send. The message is then a template message, and the body is not looked at.")
    public static final String TEMPLATE_NAME = "CamelWabaTemplateName";
    @Metadata(label = "producer", javaType = "String", description = "The language of the template, such as en or pt_BR.")
    public static final String TEMPLATE_LANGUAGE = "CamelWabaTemplateLanguage";
    @Metadata(label = "producer", javaType = "String", description = "The namespace of the template, which On-Premise hosting asks for.")
    public static final String TEMPLATE_NAMESPACE = "CamelWabaTemplateNamespace";
    @Metadata(label = "producer", javaType = "java.util.List<String> or String", description = "The texts that fill the placeholders of the template's body, in order.")
    public static final String TEMPLATE_PARAMETERS = "CamelWabaTemplateParameters";
    @Metadata(label = "producer", javaType = "Boolean", description = "Whether WhatsApp shows a preview of the first link of a text.")
    public static final String PREVIEW_URL = "CamelWabaPreviewUrl";

    @Metadata(label = "producer", javaType = "String", description = "The media type of a file, bytes or stream to send or upload. Over CamelFileContentType and Content-Type.")
    public static final String MEDIA_TYPE = "CamelWabaMediaType";
    @Metadata(label = "producer", javaType = "String", description = "The name of the file, as the customer sees it. Over CamelFileName.")
    public static final String FILE_NAME = "CamelWabaFileName";
    @Metadata(label = "producer", javaType = "String", description = "The words below an image, video or document.")
    public static final String CAPTION = "CamelWabaCaption";
    @Metadata(label = "producer", javaType = "String", description = "The id of the message that this one answers, which is then shown above it. Cloud only.")
    public static final String REPLY_TO = "CamelWabaReplyTo";
    @Metadata(label = "producer", javaType = "String", description = "A text of up to 512 characters that comes back with every status of the message. Cloud only.")
    public static final String CALLBACK_DATA = "CamelWabaCallbackData";
    @Metadata(label = "producer", javaType = "Integer", description = "How many entries the lists of waba:templates and waba:inbox have at the most.")
    public static final String LIMIT = "CamelWabaLimit";
    @Metadata(label = "producer", javaType = "String", description = "The id of the dead event that waba:inbox is to replay or discard, or all.")
    public static final String DEAD_LETTER_ID = "CamelWabaDeadLetterId";
    @Metadata(label = "producer", javaType = "Integer", description = "How many entries the lists of waba:templates and waba:inbox pass over.")
    public static final String OFFSET = "CamelWabaOffset";

    // both ways

    @Metadata(label = "common", javaType = "String", description = "The id of a media file: of the one that came with a message, of the one to download or delete, of the one uploaded.")
    public static final String MEDIA_ID = "CamelWabaMediaId";

    @Metadata(label = "common", javaType = "String", description = "The channel: on an event the one it came in on, on a call the one to use. The endpoint's own channel or key is over it.")
    public static final String CHANNEL = "CamelWabaChannel";
    @Metadata(label = "common", javaType = "String", description = "The id of the message: of an event, the message that came in or that the status is about; after waba:send, the message sent.")
    public static final String MESSAGE_ID = "CamelWabaMessageId";

    // out of waba:send

    @Metadata(label = "producer", javaType = "String", description = "The WhatsApp id of the recipient, which may differ from the number that the message was sent to.")
    public static final String WA_ID = "CamelWabaWaId";

    // on events

    @Metadata(label = "consumer", javaType = "String", description = "The kind of the event: message, status, error, contact, account, template, echo, history, call, preference or unknown.")
    public static final String EVENT_TYPE = "CamelWabaEventType";
    @Metadata(label = "consumer", javaType = "String", description = "The WhatsApp id of the sender, a phone number in digits, or the business-scoped user id of one who shows no number; on messages only. Without CamelWabaTo, waba:send answers to it, or to the group of CamelWabaGroup.")
    public static final String FROM = "CamelWabaFrom";
    @Metadata(label = "consumer", javaType = "String", description = "The id of the group that the message was written in. Without CamelWabaTo, waba:send answers to the group.")
    public static final String GROUP = "CamelWabaGroup";
    @Metadata(label = "consumer", javaType = "String", description = "The name that the sender chose in WhatsApp.")
    public static final String PROFILE_NAME = "CamelWabaProfileName";
    @Metadata(label = "consumer", javaType = "String", description = "The type of the message, such as text, image or interactive.")
    public static final String MESSAGE_TYPE = "CamelWabaMessageType";
    @Metadata(label = "consumer", javaType = "String", description = "The words of the message: the text, the caption, the title of the button or row that was chosen, or what the chat shows for a flow that was filled in.")
    public static final String TEXT = "CamelWabaText";
    @Metadata(label = "consumer", javaType = "String", description = "The id of the button or row that was chosen, or the payload of a template's button.")
    public static final String REPLY_ID = "CamelWabaReplyId";
    @Metadata(label = "consumer", javaType = "String", description = "What the customer filled into a flow, as JSON.")
    public static final String FLOW_RESPONSE = "CamelWabaFlowResponse";
    @Metadata(label = "consumer", javaType = "String", description = "The media type of the file that came with the message.")
    public static final String INBOUND_MEDIA_TYPE = "CamelWabaInboundMediaType";
    @Metadata(label = "consumer", javaType = "java.util.Date", description = "When the event happened.")
    public static final String TIMESTAMP = "CamelWabaTimestamp";
    @Metadata(label = "consumer", javaType = "String", description = "The id of the message that this one answers or quotes.")
    public static final String CONTEXT_ID = "CamelWabaContextId";
    @Metadata(label = "consumer", javaType = "String", description = "The status: sent, delivered, read, played, failed, deleted or warning.")
    public static final String STATUS = "CamelWabaStatus";
    @Metadata(label = "consumer", javaType = "String", description = "The phone number that the event came in on, in digits, where it is known.")
    public static final String PHONE_NUMBER = "CamelWabaPhoneNumber";
    @Metadata(label = "common", javaType = "String", description = "The chat that the event belongs to: sender, recipient or group. Events of one chat come in order. For waba:inbox the person whose data is to be erased.")
    public static final String CHAT = "CamelWabaChat";
    @Metadata(label = "consumer", javaType = "String", description = "What copies of the event have in common, and no other event has: for an idempotentConsumer, also one that several nodes share. Missing where the event has no id.")
    public static final String KEY = "CamelWabaKey";
    @Metadata(label = "consumer", javaType = "Boolean", description = "Whether the event was given to the route before, and failed or was cut off.")
    public static final String REDELIVERED = "CamelWabaRedelivered";

    private WabaConstants() {
    }
}
