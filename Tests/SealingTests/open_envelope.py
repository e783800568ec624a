"""Opens an envelope, or reads a draft, by Envelope.md and RFC 9180 alone: nothing of the program is used.

open_envelope.py envelope FILE SECRET      what is inside, as a line of JSON
open_envelope.py draft FILE VAULT          the payloads of its frames, as a line of JSON
open_envelope.py passphrase COST SALT TEXT the key that a passphrase stands for

FILE holds hexadecimal digits; so do SECRET, VAULT and SALT. Ends with status 1 where something does not fit.
"""

import hashlib
import hmac
import json
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

KEM = b"KEM" + (0x0020).to_bytes(2, "big")
SUITE = b"HPKE" + (0x0020).to_bytes(2, "big") + (0x0001).to_bytes(2, "big") + (0x0003).to_bytes(2, "big")


def extract(suite, salt, label, ikm):
    return hmac.new(salt, b"HPKE-v1" + suite + label + ikm, hashlib.sha256).digest()


def expand(suite, key, label, info, length):
    block, result, count = b"", b"", 1
    labelled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    while len(result) < length:
        block = hmac.new(key, block + labelled + bytes([count]), hashlib.sha256).digest()
        result, count = result + block, count + 1
    return result[:length]


def hpke_open(secret, enc, info, aad, ciphertext):
    """RFC 9180, base mode, one message."""
    own = secret.public_key().public_bytes_raw()
    shared = secret.exchange(X25519PublicKey.from_public_bytes(enc))
    shared = expand(KEM, extract(KEM, b"", b"eae_prk", shared), b"shared_secret", enc + own, 32)
    context = b"\x00" + extract(SUITE, b"", b"psk_id_hash", b"") + extract(SUITE, b"", b"info_hash", info)
    key = extract(SUITE, shared, b"secret", b"")
    nonce = expand(SUITE, key, b"base_nonce", context, 12)
    return ChaCha20Poly1305(expand(SUITE, key, b"key", context, 32)).decrypt(nonce, ciphertext, aad)


def need(condition, what):
    if not condition:
        sys.exit(what)


def envelope(data, secret):
    header, enc, ciphertext = data[:44], data[44:76], data[76:]
    need(header[:12] == b"SARING-E" + bytes([1, 1, 0, 0]), "header")
    need(len(ciphertext) % 4096 == 16 and len(data) <= 1 << 20, "length")
    recipient = hashlib.sha256(secret.public_key().public_bytes_raw()).digest()
    need(header[12:] == recipient, "recipient")
    plaintext = hpke_open(secret, enc, b"saring-envelope" + header[8:10], header, ciphertext)
    signature, signed = plaintext[:64], plaintext[64:]
    need(signed[:16] == b"saring-record-v1" and signed[16:48] == recipient, "inner recipient")
    device, signer, sequence, previous = signed[48:64], signed[64:96], signed[96:104], signed[104:136]
    Ed25519PublicKey.from_public_bytes(signer).verify(signature, signed)
    length = int.from_bytes(signed[136:140], "big")
    content, padding = signed[140 : 140 + length], signed[140 + length :]
    need(len(content) == length and len(padding) < 4096 and not any(padding), "padding")
    return {
        "device": device.hex(),
        "signer": signer.hex(),
        "sequence": int.from_bytes(sequence, "big"),
        "previous": previous.hex(),
        "content": content.decode(),
    }


def draft(data, vault):
    need(data[:12] == b"SARING-D" + bytes([1, 0, 0, 0]), "header")
    key = ChaCha20Poly1305(vault).decrypt(data[12:24], data[24:72], b"saring-draft-key")
    rest, payloads, opening, before = data[72:], [], 0, b""
    subkey, frame = None, 0
    while rest:
        if rest[0] == 1:
            salt, rest = rest[1:33], rest[33:]
            info = b"saring-draft-opening" + opening.to_bytes(4, "big")
            subkey = ChaCha20Poly1305(HKDF(SHA256(), 32, salt, info).derive(key))
            before, opening, frame = before + salt, opening + 1, 0
        else:
            end = 2 + 256 * rest[1] + 16
            nonce = bytes(4) + frame.to_bytes(8, "big")
            plaintext = subkey.decrypt(nonce, rest[2:end], rest[:2] + before)
            length = int.from_bytes(plaintext[:4], "big")
            payloads.append(plaintext[4 : 4 + length].decode())
            before, rest, frame = rest[end - 16 : end], rest[end:], frame + 1
    return payloads


def main():
    what, *given = sys.argv[1:]
    if what == "passphrase":
        cost, salt, text = given
        key = Scrypt(salt=bytes.fromhex(salt), length=32, n=int(cost), r=8, p=1).derive(text.encode())
        print(json.dumps({"key": key.hex()}))
        return
    with open(given[0], encoding="ascii") as file:
        data = bytes.fromhex(file.read())
    secret = bytes.fromhex(given[1])
    if what == "envelope":
        print(json.dumps(envelope(data, X25519PrivateKey.from_private_bytes(secret))))
    else:
        print(json.dumps(draft(data, secret)))


main()
