//! An invitation as a picture that a phone's camera opens (R3): black on white, with the quiet zone that readers need.

use anyhow::Context as _;
use qrcode::{Color, QrCode};

/// Pixels of one module: large enough to be printed and read across a table.
const PIXELS: usize = 12;
/// Modules of white around the code; the standard asks for four.
const QUIET: usize = 4;

/// The picture of this link, as PNG.
///
/// # Errors
/// The link is too long for a code.
pub fn png(link: &str) -> anyhow::Result<Vec<u8>> {
    let code = QrCode::new(link.as_bytes()).context("the link does not fit into a code")?;
    let modules = code.width();
    let colors = code.to_colors();
    let side = (modules + 2 * QUIET) * PIXELS;
    let is_dark = |x: usize, y: usize| {
        let inside = |at: usize| (at / PIXELS).checked_sub(QUIET).filter(|at| *at < modules);
        inside(x)
            .zip(inside(y))
            .is_some_and(|(x, y)| colors[y * modules + x] == Color::Dark)
    };
    let mut pixels = Vec::with_capacity(side * side);
    for y in 0..side {
        pixels.extend((0..side).map(|x| if is_dark(x, y) { 0 } else { u8::MAX }));
    }
    let mut picture = Vec::new();
    let side = u32::try_from(side)?;
    let mut encoder = png::Encoder::new(&mut picture, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Read back by a decoder that is not the encoder's.
    #[test]
    fn r3_a_picture_of_a_link_is_read_as_the_link() {
        let link = "https://t.me/angkhan_sample_bot?start=c_0123456789abcdef0123456789abcdef";
        let picture = png(link).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        let width = frame.width as usize;
        assert_eq!(frame.width, frame.height);
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| pixels[y * width + x]);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].decode().unwrap().1, link);
        // The quiet zone is white.
        assert!(
            pixels[..width * PIXELS * QUIET]
                .iter()
                .all(|p| *p == u8::MAX)
        );
    }
}
