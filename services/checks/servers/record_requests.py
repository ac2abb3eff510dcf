"""Stands between Responsa and a server, and writes down what was asked.

    python record_requests.py PORT http://localhost:9000 requests.jsonl

Every request goes on as it is, and its answer back once it is whole. A line is the body of one request to
/v1/chat/completions. It holds prompts in full, so keep it where the prompts are kept.
"""

import http.server
import json
import sys
import threading
import urllib.error
import urllib.request

PORT, SERVER, FILE = int(sys.argv[1]), sys.argv[2].rstrip("/"), sys.argv[3]
LOCK = threading.Lock()


class Between(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.forward(None)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with LOCK, open(FILE, "a", encoding="utf-8") as requests:
            requests.write(json.dumps(json.loads(body)) + "\n")
        self.forward(body)

    def forward(self, body):
        request = urllib.request.Request(SERVER + self.path, body, {"Content-Type": "application/json"})
        try:
            answer = urllib.request.urlopen(request)
        except urllib.error.HTTPError as refused:
            answer = refused
        with answer:
            text = answer.read()
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.headers["Content-Type"])
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

    def log_message(self, *ignored):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Between).serve_forever()
