package io.github.camelwaba.simulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CloudPhonePageTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension
            .create(options -> options.hosting("cloud").businessName("Example Rooms"));

    private static final String TO = "'to':'4915550001111','type':";
    private static Browser browser;

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
    private final Customer ada = SIM.customer("4915550001111", "Ada Park");
    private final List<String> complaints = new ArrayList<>();
    private WebhookReceiver webhook;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        browser = Browser.start(CloudPhonePageTest.class);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        webhook = new WebhookReceiver();
        SIM.number().setWebhook(webhook.url(), Map.of());
        page = newPage(1360, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        context.close();
        webhook.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void reactionHangsOnItsMessageAndCanBeTakenBack() throws Exception {
        String id = ada.say("Is the room free?");
        api.cloud(TO + "'reaction','reaction':{'message_id':'" + id + "','emoji':'👍'}");
        assertThat(page.locator(".reactions")).hasText("👍");
        page.locator(".act").click();
        page.getByLabel("React with ❤️").click();
        assertThat(page.locator(".reactions")).hasText("👍 ❤️");
        assertThat(page.locator(".message")).hasCount(1);
        arrived("\"reaction\":{\"message_id\":\"" + id + "\",\"emoji\":\"❤️\"}");
        page.locator(".act").click();
        page.getByLabel("React with ❤️").click();
        assertThat(page.locator(".reactions")).hasText("👍");
        arrived("\"reaction\":{\"message_id\":\"" + id + "\"}");
    }

    @Test
    void ownMessageIsEditedAnsweredAndDeleted() {
        String id = ada.say("Tuesday");
        page.locator(".act").click();
        page.getByLabel("Edit").fill("Wednesday");
        page.getByText("Edit", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".mine .bubble-text")).hasText("Wednesday");
        assertThat(page.locator(".mine .bubble-meta")).containsText("Edited");
        page.locator(".act").click();
        page.getByLabel("Reply").fill("or Thursday");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine .quote")).containsText("Wednesday");
        page.locator(".act").first().click();
        page.getByText("Delete for everyone").click();
        assertThat(page.locator(".deleted")).hasText("This message was deleted");
        arrived("\"revoke\":{\"original_message_id\":\"" + id + "\"}");
    }

    @Test
    void linkIsShownAndNotOpened() throws Exception {
        ada.say("Hi");
        api.cloud(TO + "'interactive','interactive':{'type':'cta_url','body':{'text':'Your booking'},'action':{"
                + "'name':'cta_url','parameters':{'display_text':'See it','url':'https://rooms.example/b/7'}}}");
        page.getByText("See it").click();
        assertThat(page.locator(".shown .id")).hasText("https://rooms.example/b/7");
        assertThat(context.pages()).hasSize(1);
        assertThat(page.locator("a[href^=http]")).hasCount(0);
    }

    @Test
    void flowOpensAFormThatAnswersIt() throws Exception {
        ada.say("Hi");
        api.cloud(
                TO + "'interactive','interactive':{'type':'flow','body':{'text':'Book'},'action':{'name':'flow','parameters':{"
                        + "'flow_message_version':'3','flow_name':'booking','flow_cta':'Book now','flow_token':'t-7',"
                        + "'flow_action_payload':{'screen':'S','data':{'day':'Monday','guests':2}}}}}");
        page.getByText("Book now").click();
        page.getByLabel("guests").fill("3");
        shoot("cloud-flow");
        page.getByText("Submit").click();
        assertThat(page.locator(".mine .bubble-text").last()).hasText("Sent");
        arrived("\"response_json\":\"{\\\"flow_token\\\":\\\"t-7\\\",\\\"day\\\":\\\"Monday\\\",\\\"guests\\\":\\\"3\\\"}\"");
    }

    @Test
    void placeIsAskedForAndSent() throws Exception {
        ada.say("Hi");
        api.cloud(TO + "'interactive','interactive':{'type':'location_request_message','body':{'text':'Where are you?'},"
                + "'action':{'name':'send_location'}}");
        page.locator(".choice").click();
        page.getByLabel("Name").fill("Harbour");
        page.locator(".fields .primary").click();
        assertThat(page.locator(".mine .place-name")).hasText("Harbour");
        assertThat(page.locator(".mine .quote")).containsText("Where are you?");
        arrived("\"name\":\"Harbour\"");
    }

    @Test
    void productsAreOrdered() throws Exception {
        ada.say("Hi");
        api.cloud(TO + "'interactive','interactive':{'type':'product_list','header':{'type':'text','text':'Breakfast'},"
                + "'body':{'text':'What may we bring?'},'action':{'catalog_id':'c-1','sections':[{'product_items':["
                + "{'product_retailer_id':'tea'},{'product_retailer_id':'rolls'}]}]}}");
        page.getByText("View items").click();
        page.getByLabel("rolls").fill("4");
        page.getByText("Place order").click();
        assertThat(page.locator(".order li").last()).hasText("4 × rolls38.00 EUR");
        arrived("\"catalog_id\":\"c-1\",\"product_items\":[{\"product_retailer_id\":\"tea\",\"quantity\":1,");
    }

    @Test
    void businessIsSeenTyping() throws Exception {
        String id = ada.say("Hi");
        assertThat(page.locator(".dots")).hasCount(0);
        api.cloud("'status':'read','message_id':'" + id + "','typing_indicator':{'type':'text'}");
        assertThat(page.locator(".dots")).isVisible();
        assertThat(page.locator(".mine .ticks")).hasAttribute("data-status", "read");
        api.cloud(TO + "'text','text':{'body':'Hello'}");
        assertThat(page.locator(".dots")).hasCount(0);
    }

    @Test
    void customerSendsFilesAndCards() throws Exception {
        page.getByLabel("Attach").click();
        page.getByText("Contact", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Name").fill("Ben Ito");
        page.getByLabel("Phone number").fill("+4915550002222");
        page.locator(".fields .primary").click();
        assertThat(page.locator(".mine .contact-card .place-name")).hasText("Ben Ito");
        page.locator("input[type=file]").setInputFiles(new FilePayload("room.png", "image/png", picture(Color.PINK)));
        assertThat(page.locator(".mine img.picture")).hasJSProperty("naturalWidth", 320);
        page.locator("input[type=file]").setInputFiles(new FilePayload("a.pdf", "application/pdf", new byte[]{ 1 }));
        assertThat(page.locator(".mine .file")).hasText("a.pdf");
        page.locator("input[type=file]").setInputFiles(new FilePayload("v.ogg", "audio/ogg", new byte[]{ 1 }));
        arrived("\"voice\":true");
        arrived("\"url\":\"https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=");
        page.getByLabel("Attach").click();
        shoot("cloud-attach");
        page.getByText("Something unsupported").click();
        arrived("\"type\":\"unsupported\"");
    }

    @Test
    void markupStaysText() throws Exception {
        String markup = "<img src=x onerror=document.title=1>";
        ada.sendLocation(1, 2, markup, markup);
        ada.sendContact(markup, markup);
        ada.order(markup, Map.of(markup, 1));
        api.cloud(TO + "'location','location':{'latitude':1,'longitude':2,'name':'" + markup + "'}");
        assertThat(page.locator(".place-name").first()).hasText(markup);
        assertThat(page.locator(".order li")).hasText("1 × " + markup + "9.50 EUR");
        assertThat(page.locator("img")).hasCount(0);
    }

    @Test
    void looksAsItShould() throws Exception {
        conversation();
        assertThat(page.locator(".carousel img").last()).hasJSProperty("naturalWidth", 320);
        assertThat(page.locator(".theirs .ticks").last()).hasAttribute("data-status", "read");
        shoot("cloud-wide-light");
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            context.close();
            page = newPage(390, 1900, scheme);
            assertThat(page.locator(".carousel img").last()).hasJSProperty("naturalWidth", 320);
            shoot("cloud-small-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        page.locator(".act").first().click();
        shoot("cloud-actions");
    }

    private void conversation() throws Exception {
        String first = ada.say("Hi, we are two for the weekend");
        api.cloud(TO + "'reaction','reaction':{'message_id':'" + first + "','emoji':'🙏'}");
        ada.sendImage(picture(new Color(0x2d83a8)), "image/png", "Something like this?");
        api.cloud(
                TO + "'interactive','interactive':{'type':'carousel','body':{'text':'These two are free:'},'action':{'cards':["
                        + card(0, "*Harbour room*, 2nd floor", new Color(0x4d8a4a)) + ","
                        + card(1, "*Garden room*, quiet", new Color(0xc2623f)) + "]}}");
        String chosen = ada.tap("Book 1");
        api.cloud("'status':'read','message_id':'" + chosen + "'");
        api.cloud(TO
                + "'interactive','interactive':{'type':'location_request_message','body':{'text':'Where shall we fetch you?'},"
                + "'action':{'name':'send_location'}}");
        ada.sendLocation(48.14, 11.56, "Central station", "Bahnhofplatz 2");
        ada.sendContact("Ben Ito", "+49 155 5000 2222");
        ada.order("c-1", Map.of("breakfast", 2));
        String wrong = ada.say("We come on Fryday");
        ada.edit(wrong, "We come on Friday");
        ada.revoke(ada.say("oops"));
        api.cloud("'context':{'message_id':'" + wrong + "'}," + TO + "'interactive','interactive':{'type':'flow','body':{"
                + "'text':'Fine. A few details, please.'},'action':{'name':'flow','parameters':{'flow_message_version':'3',"
                + "'flow_id':'1','flow_cta':'Fill in'}}}");
    }

    private String card(int index, String body, Color color) throws IOException {
        String id = SIM.number().addMedia("image/png", picture(color));
        return "{'card_index':" + index + ",'type':'cta_url','header':{'type':'image','image':{'id':'" + id
                + "'}},'body':{'text':'"
                + body + "'},'action':{'buttons':[{'type':'quick_reply','quick_reply':{'id':'b" + index + "','title':'Book "
                + (index + 1) + "'}}]}}";
    }

    private static byte[] picture(Color color) throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, color, 320, 200, Color.WHITE));
        graphics.fillRect(0, 0, 320, 200);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void arrived(String part) {
        await().until(() -> webhook.texts().stream().anyMatch(text -> text.contains(part)));
    }

    private Page newPage(int width, int height, ColorScheme scheme) {
        context = browser.chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setColorScheme(scheme).setLocale("en-GB").setDeviceScaleFactor(1));
        Page opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate(SIM.baseUrl());
        assertThat(opened.locator(".head-who")).hasText("Ada Park");
        return opened;
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
