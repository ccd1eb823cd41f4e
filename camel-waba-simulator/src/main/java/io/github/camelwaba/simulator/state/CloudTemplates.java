package io.github.camelwaba.simulator.state;

import java.util.List;

/** The templates that a Cloud number has beside the common ones: each component and button that only Cloud knows. */
final class CloudTemplates {
    static final List<Shipped> SHIPPED = List.of(
            new Shipped("verify_code", "AUTHENTICATION", "[{'type':'BODY','text':'*{{1}}* is your verification code.'},"
                    + "{'type':'FOOTER','text':'This code expires in 10 minutes.'},"
                    + "{'type':'BUTTONS','buttons':[{'type':'OTP','otp_type':'COPY_CODE','text':'Copy code'}]}]"),
            new Shipped("order_named", "UTILITY",
                    "[{'type':'HEADER','format':'TEXT','text':'Order {{order}}'},"
                            + "{'type':'BODY','text':'Hi {{name}}, order {{order}} comes on {{day}}.'}]"),
            new Shipped("store_visit", "UTILITY",
                    "[{'type':'HEADER','format':'LOCATION'},{'type':'BODY','text':'See you at {{1}}, {{2}}.'}]"),
            new Shipped("summer_offer", "MARKETING", "[{'type':'HEADER','format':'IMAGE'},"
                    + "{'type':'LIMITED_TIME_OFFER','limited_time_offer':{'text':'Only this week','has_expiration':true}},"
                    + "{'type':'BODY','text':'{{1}}, here is your discount.'},"
                    + "{'type':'BUTTONS','buttons':[{'type':'COPY_CODE','text':'Copy offer code','example':'SAVE10'},"
                    + "{'type':'URL','text':'Shop now','url':'https://shop.example/{{1}}'}]}]"),
            new Shipped("book_visit", "UTILITY", "[{'type':'BODY','text':'Book your visit in a minute.'},"
                    + "{'type':'BUTTONS','buttons':[{'type':'FLOW','text':'Book now','flow_id':'1234567890'}]}]"),
            new Shipped("our_menu", "MARKETING", "[{'type':'BODY','text':'Our menu for {{1}}.'},"
                    + "{'type':'BUTTONS','buttons':[{'type':'CATALOG','text':'View catalog'}]}]"),
            new Shipped("picked_for_you", "MARKETING", "[{'type':'HEADER','format':'TEXT','text':'For {{1}}'},"
                    + "{'type':'BODY','text':'Picked for you.'},"
                    + "{'type':'BUTTONS','buttons':[{'type':'MPM','text':'View items'}]}]"),
            new Shipped("two_rooms", "MARKETING", "[{'type':'BODY','text':'Rooms for {{1}}.'},"
                    + "{'type':'CAROUSEL','cards':[" + card("The room {{1}} has a view.") + ","
                    + card("The room {{1}} is quiet.")
                    + "]}]"));

    private CloudTemplates() {
    }

    record Shipped(String name, String category, String components) {
    }

    private static String card(String body) {
        return "{'components':[{'type':'HEADER','format':'IMAGE'},{'type':'BODY','text':'" + body + "'},"
                + "{'type':'BUTTONS','buttons':[{'type':'QUICK_REPLY','text':'Book'},"
                + "{'type':'URL','text':'Details','url':'https://rooms.example/{{1}}'}]}]}";
    }
}
