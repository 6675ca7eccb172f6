-- wrk: asks for the lines of a file at random, in an order that depends on the call's name alone.
-- Arguments: file, mode (plain, anew or the name of a header), value of the header, name of the call, User-Agent, Accept-Encoding.
local requests = {}
local paths = {}
local anew = false
local call = ""
local number = 0

function init(arguments)
  local file, mode, value = arguments[1], arguments[2], arguments[3]
  call = arguments[4]
  anew = mode == "anew"
  local seed = 0
  for at = 1, #call do seed = (seed * 31 + call:byte(at)) % 2147483647 end
  math.randomseed(seed)
  wrk.headers["Accept-Encoding"] = arguments[6]
  wrk.headers["User-Agent"] = arguments[5]
  if mode ~= "plain" and not anew then wrk.headers[mode] = value end
  for line in io.lines(file) do
    paths[#paths + 1] = line
    if not anew then requests[#requests + 1] = wrk.format("GET", line) end
  end
end

function request()
  if not anew then return requests[math.random(#requests)] end
  number = number + 1
  local path = paths[math.random(#paths)]
  return wrk.format("GET", path .. (path:find("?", 1, true) and "&" or "?") .. "bench=" .. call .. "-" .. number)
end

function done(summary, latency, all)
  local errors = summary.errors
  io.write(string.format("measured %d %d %d %d\n", summary.requests, summary.duration, summary.bytes,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
