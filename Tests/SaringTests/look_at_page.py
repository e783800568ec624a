"""Opens a page in headless Chromium and says as JSON what a reader would see.

look_at_page.py PAGE WIDTH PDF

What does not fit is told by the first words of each element; the page is printed on A4 into PDF.
"""

import base64
import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.print_page_options import PrintOptions

OVERFLOWING = """
    const edge = document.documentElement.clientWidth;
    return [...document.body.querySelectorAll('*')]
        .filter(element => element.getClientRects().length > 0 && element.getBoundingClientRect().right > edge + 0.5)
        .map(element => element.innerText.slice(0, 40));
"""


def look(page: pathlib.Path, width: int, pdf: pathlib.Path) -> dict:
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
        )
        browser.get(page.as_uri())
        seen = {
            "width": browser.execute_script("return document.documentElement.clientWidth"),
            "overflowing": browser.execute_script(OVERFLOWING),
            "text": browser.execute_script("return document.body.innerText"),
            "loaded": browser.execute_script("return performance.getEntriesByType('resource').length"),
        }
        paper = PrintOptions()
        paper.page_width, paper.page_height = 21.0, 29.7
        pdf.write_bytes(base64.b64decode(browser.print_page(paper)))
        return seen
    finally:
        browser.quit()


if __name__ == "__main__":
    print(json.dumps(look(pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]))))
