package org.gongkai.press.view;

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
 * @param badge the mark of Party and government websites (党政机关网站标识); not shown without words, an address is absolute
 * @param mistakes where mistakes are reported (我为政府网站找错); not shown without words, an address is absolute
 */
public record SiteView(
        String organ,
        String name,
        String domain,
        String idCode,
        String address,
        OfficeView office,
        String icp,
        String police,
        String contact,
        LinkView badge,
        LinkView mistakes) {}
