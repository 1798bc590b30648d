package org.gongkai.press.view;

import org.gongkai.content.site.Site;

/**
 * The website and its organ (网站与主办单位): {@code site}, the same on every page.
 *
 * @param organ full name of the organ (主办单位)
 * @param name official name of the website (SiteName)
 * @param domain main domain (SiteDomain), {@code jyj.example.gov.cn}
 * @param idCode identification code of the website (网站标识码, SiteIDCode)
 * @param address address of the column, {@code https://jyj.example.gov.cn/zfxxgk/}
 * @param office the office for disclosure
 * @param icp ICP filing (ICP备案编号), or ""
 * @param police police filing (公安机关备案号), or ""
 * @param contact how to reach those who run the website (联系方式), or ""
 * @param emblem name of the asset before the name of the organ (标志), {@code assets/emblem.svg}, or ""
 * @param ipv6 whether it says that it can be had over IPv6 (本网站支持IPv6)
 * @param badge the mark of Party and government websites (党政机关网站标识); not shown without words, an address is absolute
 * @param mistakes where mistakes are reported (我为政府网站找错); not shown without words, an address is absolute
 */
public record SiteView(
        String organ,
        String name,
        String domain,
        String idCode,
        String address,
        Office office,
        String icp,
        String police,
        String contact,
        String emblem,
        boolean ipv6,
        LinkView badge,
        LinkView mistakes) {

    public static SiteView of(Site site) {
        return new SiteView(
                site.organ(),
                site.name(),
                site.domain(),
                site.idCode(),
                site.address(),
                Office.of(site.office()),
                site.footer().icp(),
                site.footer().police(),
                site.footer().contact(),
                site.emblem().map(Site.NamedFile::path).orElse(""),
                site.footer().ipv6(),
                link("党政机关网站标识", site.footer().badge()),
                link("我为政府网站找错", site.footer().mistakes()));
    }

    private static LinkView link(String words, String address) {
        return address.isEmpty() ? LinkView.NONE : new LinkView(words, address);
    }

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
    public record Office(
            String name,
            String address,
            String postcode,
            String hours,
            String phone,
            String fax,
            String email,
            LinkView web) {

        static Office of(Site.Office office) {
            boolean web = office.web().startsWith("https://") || office.web().startsWith("http://");
            return new Office(
                    office.name(),
                    office.address(),
                    office.postcode(),
                    office.hours(),
                    office.phone(),
                    office.fax(),
                    office.email(),
                    new LinkView(office.web(), web ? office.web() : ""));
        }
    }
}
