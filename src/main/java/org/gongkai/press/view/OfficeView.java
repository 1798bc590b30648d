package org.gongkai.press.view;

/**
 * The office for government information disclosure (政府信息公开工作机构); what is not known is "".
 *
 * @param name name (机构名称)
 * @param address address (办公地址)
 * @param postcode postcode (邮政编码)
 * @param hours office hours (办公时间)
 * @param phone telephone (联系电话)
 * @param fax fax (传真号码)
 * @param email electronic mail (电子邮箱)
 * @param web contact over the internet (互联网联系方式), not shown without words
 */
public record OfficeView(
        String name,
        String address,
        String postcode,
        String hours,
        String phone,
        String fax,
        String email,
        LinkView web) {}
