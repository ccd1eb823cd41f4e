package io.github.camelwaba.model.result;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperationResultsTest {

    private static JsonNode json(String json) {
        return WabaJson.parse(json.replace('\'', '"'));
    }

    @Test
    void readsTheIdOfAnUploadOnBothHostings() {
        assertThat(MediaUploadResult.read(json("{'media':[{'id':'f043afd0-0001'}],'meta':{}}")).id())
                .isEqualTo("f043afd0-0001");
        assertThat(MediaUploadResult.read(json("{'id':'545466424650001'}")).id()).isEqualTo("545466424650001");
        assertThat(MediaUploadResult.read(json("{'id':545466424650001}")))
                .hasToString("MediaUploadResult[id=545466424650001]");
    }

    @Test
    void readsWhatIsKnownAboutAFile() {
        MediaInfo info = MediaInfo.read(json("{'messaging_product':'whatsapp','id':'545','mime_type':'image/jpeg',"
                + "'url':'https:\\/\\/lookaside.example\\/a\\/?mid=545&ext=1&hash=x','sha256':'aa11','file_size':3000000000}"));

        assertThat(info.url()).isEqualTo("https://lookaside.example/a/?mid=545&ext=1&hash=x");
        assertThat(info.mimeType()).isEqualTo("image/jpeg");
        assertThat(info.sha256()).isEqualTo("aa11");
        assertThat(info.fileSize()).isEqualTo(3_000_000_000L);
        assertThat(info).hasToString("MediaInfo[id=545, fileSize=3000000000]");
        assertThat(MediaInfo.read(json("{'file_size':'12'}")).fileSize()).isEqualTo(12L);
    }

    @Test
    void readsWhoHasWhatsApp() {
        ContactsResult result = ContactsResult.read(json("{'contacts':[{'input':'+49 155 500 01111','status':'valid',"
                + "'wa_id':'4915550001111'},{'input':'+4915550002222','status':'processing'}]}"));

        assertThat(result.contacts()).containsExactly(
                new ContactsResult.Contact("+49 155 500 01111", "valid", "4915550001111"),
                new ContactsResult.Contact("+4915550002222", "processing", null));
        assertThat(result.contacts()).extracting(ContactsResult.Contact::isValid).containsExactly(true, false);
        assertThat(result).hasToString("ContactsResult[contacts=2]");
        assertThat(result.contacts().get(0)).hasToString("Contact[status=valid]");
    }

    @Test
    void readsWhoIsBlockedNowAndWhoIsNot() {
        BlockResult result = BlockResult.read(json("{'messaging_product':'whatsapp','block_users':{'added_users':["
                + "{'input':'+4915550001111','wa_id':'4915550001111'}],'failed_users':[{'input':'+4915550002222',"
                + "'user_id':'DE.1a','errors':[{'code':139102,'message':'Blocklist limit','error_data':{'details':'D'}}]}]},"
                + "'errors':{'message':'Some failed','code':139100}}"));

        assertThat(result.done())
                .containsExactly(new BlockResult.User("+4915550001111", "4915550001111", null, List.of()));
        assertThat(result.failed()).containsExactly(new BlockResult.User("+4915550002222", null, "DE.1a",
                List.of(new WabaError(139102, "Blocklist limit", "D", null))));
        assertThat(result.errors()).extracting(WabaError::code).containsExactly(139100);
        assertThat(result.isComplete()).isFalse();
        assertThat(result).hasToString("BlockResult[done=1, failed=1]");
        assertThat(result.failed().get(0)).hasToString("User[errors=[WabaError[code=139102]]]");
    }

    @Test
    void readsWhoIsNotBlockedAnyMore() {
        BlockResult result = BlockResult.read(json("{'block_users':{'removed_users':[{'input':'1','wa_id':'1'}]}}"));

        assertThat(result.done()).extracting(BlockResult.User::waId).containsExactly("1");
        assertThat(result.isComplete()).isTrue();
        assertThat(BlockResult.read(json("{'errors':[{'code':2048,'title':'Not engaged contact'}]}")).isComplete()).isFalse();
    }

    @Test
    void readsAPageOfBlockedUsers() {
        BlockedUsersResult page = BlockedUsersResult.read(json("{'data':[{'messaging_product':'whatsapp','wa_id':'1'},"
                + "{'user_id':'DE.1a'},{}],'paging':{'cursors':{'after':'c2','before':'c1'}}}"));

        assertThat(page.users()).containsExactly("1", "DE.1a");
        assertThat(page.after()).isEqualTo("c2");
        assertThat(page).hasToString("BlockedUsersResult[users=2]");
        assertThat(BlockedUsersResult.read(json("{'data':[],'paging':{'cursors':{'after':'c2'},'previous':'x'}}")).after())
                .isNull();
    }

    @Test
    void readsAPageOfTemplates() {
        TemplatesResult page = TemplatesResult.read(json("{'count':2,'filters':{},'limit':2,'offset':4,'sort':['id'],'total':7,"
                + "'waba_templates':[{'id':'t1','name':'order_update','language':'en','status':'approved','category':'UTILITY',"
                + "'namespace':'c8ae','components':[{'type':'BODY','text':'Hi {{1}}'}]},{'name':'promo','status':'rejected',"
                + "'rejected_reason':'PROMOTIONAL'}]}"));

        assertThat(page.templates()).extracting(TemplateInfo::name).containsExactly("order_update", "promo");
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.offset()).isEqualTo(4);
        assertThat(page.limit()).isEqualTo(2);
        assertThat(page.hasMore()).isTrue();
        assertThat(page).hasToString("TemplatesResult[templates=2, total=7]");
        assertThat(page.templates().get(0)).returns("en", TemplateInfo::language).returns("UTILITY", TemplateInfo::category)
                .returns("c8ae", TemplateInfo::namespace).returns(true, TemplateInfo::isApproved)
                .returns("Hi {{1}}", template -> template.components().at("/0/text").textValue())
                .hasToString("TemplateInfo[id=t1]");
        assertThat(page.templates().get(1)).returns("PROMOTIONAL", TemplateInfo::rejectedReason)
                .returns(false, TemplateInfo::isApproved).returns(true, template -> template.components().isNull());
    }

    @Test
    void readsMetasListOfTemplatesToo() {
        TemplatesResult page = TemplatesResult.read(json("{'data':[{'id':594425479261596,'name':'a','status':'APPROVED'}],"
                + "'paging':{'cursors':{'after':'c2'},'next':'https://x.example'}}"));

        assertThat(page.templates()).singleElement().returns("594425479261596", TemplateInfo::id)
                .returns(true, TemplateInfo::isApproved);
        assertThat(page.after()).isEqualTo("c2");
        assertThat(page.hasMore()).isTrue();
        assertThat(TemplatesResult.read(json("{'offset':6,'total':7,'waba_templates':[{'name':'a'}]}")).hasMore()).isFalse();
        assertThat(TemplatesResult.read(json("{'offset':9,'total':7,'waba_templates':[]}")).hasMore()).isFalse();
    }

    @Test
    void readsTheProfileOfBothHostings() {
        ProfileResult cloud = ProfileResult.read(json("{'data':[{'about':'Open 9-17','address':'Example St 1',"
                + "'description':'Mugs','email':'a@example.org','vertical':'RETAIL','websites':['https://a.example/'],"
                + "'profile_picture_url':'https://p.example','messaging_product':'whatsapp'}]}"));
        JsonNode business = json("{'settings':{'business':{'profile':{'address':'Example St 1','description':'Mugs',"
                + "'email':'a@example.org','vertical':'RETAIL','websites':['https://a.example/']}}}}");
        JsonNode about = json("{'settings':{'profile':{'about':{'text':'Open 9-17'},'photo':{'link':'https://p.example'}}}}");

        assertThat(cloud).isEqualTo(new ProfileResult("Open 9-17", "Example St 1", "Mugs", "a@example.org", "RETAIL",
                List.of("https://a.example/"), "https://p.example", cloud.json()));
        assertThat(ProfileResult.read(business)).isEqualTo(new ProfileResult(null, "Example St 1", "Mugs", "a@example.org",
                "RETAIL", List.of("https://a.example/"), null, business));
        assertThat(ProfileResult.read(about)).isEqualTo(new ProfileResult("Open 9-17", null, null, null, null, List.of(),
                "https://p.example", about));
        assertThat(ProfileResult.read(json("{'about':'Flat'}")).about()).isEqualTo("Flat");
        assertThat(cloud).hasToString("ProfileResult[websites=1]");
    }

    @Test
    void readsThePhoneNumberOfCloud() {
        PhoneNumberResult result = PhoneNumberResult.read(json("{'display_phone_number':'+49 30 555-000111','id':'901',"
                + "'verified_name':'Lakeside Mugs'}"));

        assertThat(result.phoneNumber()).isEqualTo("4930555000111");
        assertThat(result.phoneNumberId()).isEqualTo("901");
        assertThat(result.verifiedName()).isEqualTo("Lakeside Mugs");
        assertThat(result).hasToString("PhoneNumberResult[phoneNumber=***]");
        assertThat(PhoneNumberResult.read(json("{'display_phone_number':'+'}")).phoneNumber()).isNull();
    }

    @Test
    void readsAMessageThatIsHeldAndOneWithoutAWord() {
        SendResult held = SendResult.read(json("{'messaging_product':'whatsapp','contacts':[{'input':'+4915550001111',"
                + "'wa_id':'4915550001111','user_id':'DE.1a'}],'messages':[{'id':'wamid.A',"
                + "'message_status':'held_for_quality_assessment'}]}"));

        assertThat(held.isHeld()).isTrue();
        assertThat(held.userId()).isEqualTo("DE.1a");
        assertThat(SendResult.withoutBody().messageId()).isNull();
        assertThat(SendResult.withoutBody().json().isNull()).isTrue();
        assertThat(SendResult.withoutBody().isHeld()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "7", "[]", "'x'", "{}", "{'media':{},'contacts':7,'block_users':[],'data':{},'paging':[],"
            + "'waba_templates':{},'settings':[],'url':[],'file_size':1.5,'id':{},'errors':7,'name':7,'display_phone_number':7}",
            "{'media':[7],'contacts':[7,{}],'block_users':{'added_users':7},'data':[7],'settings':{'profile':7,'business':7}}" })
    void findsNothingInAnythingElse(String text) {
        JsonNode json = json(text);

        assertThat(MediaUploadResult.read(json).id()).isNull();
        assertThat(MediaInfo.read(json)).isEqualTo(new MediaInfo(null, null, null, null, null, json));
        assertThat(ContactsResult.read(json).contacts()).allMatch(contact -> !contact.isValid());
        assertThat(BlockResult.read(json)).isEqualTo(new BlockResult(List.of(), List.of(), List.of(), json));
        assertThat(BlockedUsersResult.read(json)).isEqualTo(new BlockedUsersResult(List.of(), null, json));
        assertThat(TemplatesResult.read(json).templates()).isEmpty();
        assertThat(TemplatesResult.read(json).hasMore()).isFalse();
        assertThat(TemplateInfo.read(json).name()).isNull();
        assertThat(ProfileResult.read(json).about()).isNull();
        assertThat(PhoneNumberResult.read(json).phoneNumber()).isNull();
    }
}
