package org.gongkai.review;

import org.gongkai.seal.Sm2Signature;

/**
 * The valid SM2 signature of a step beside OpenSSH's (国密第二签名).
 *
 * @param signer whose key it is, the key as base64 of a SubjectPublicKeyInfo
 */
public record SecondSignature(Sm2Signature signature, Signer signer) {}
