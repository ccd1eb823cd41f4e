package io.github.camelwaba.model.message;

/**
 * A document of at most 100 MB (Meta, Messages reference: media object; Cloud API: Media, supported types).
 */
public final class DocumentMessage extends MediaMessage<DocumentMessage> {

    private DocumentMessage(MessageState state) {
        super(MessageKind.DOCUMENT, state);
    }

    /**
     * @param  document                the file
     * @return                         the message
     * @throws InvalidMessageException if the file is missing
     */
    public static DocumentMessage of(MediaReference document) {
        return new DocumentMessage(state(MessageKind.DOCUMENT, document));
    }

    /**
     * @param  caption                 the words below it
     * @return                         the message with them
     * @throws InvalidMessageException if the caption is empty or longer than {@link #MAX_CAPTION} characters
     */
    public DocumentMessage caption(String caption) {
        return captioned(caption);
    }

    /**
     * @param  filename                the name the recipient sees; its extension decides how the document is shown
     * @return                         the message with it
     * @throws InvalidMessageException if the name is empty
     */
    public DocumentMessage filename(String filename) {
        return with(body -> body.put("filename",
                Checks.present("document.filename", filename, "give it a name such as a.pdf, or leave it out")));
    }

    @Override
    DocumentMessage copy(MessageState changed) {
        return new DocumentMessage(changed);
    }
}
